using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Rules.Unload;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>The rules that a hazard table can name: their messages take the member and the effect.</summary>
internal static class TableRules
{
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById { get; } = new[]
    {
        ProcessStateRules.ProcessIdentity,
        ProcessStateRules.RuntimeSetting,
        ProcessStateRules.ProcessDefault,
        ProcessStateRules.NetworkDefault,
        ProcessStateRules.LibrarySingleton,
        ProcessStateRules.ProcessSignal,
        UnloadRules.Timer,
        UnloadRules.TokenRegistration,
        UnloadRules.RegisteredWait,
        UnloadRules.ChangeTokenRegistration,
        UnloadRules.GCHandle,
        UnloadRules.ThreadLocalStorage,
        UnloadRules.DiagnosticsListener,
        UnloadRules.ProcessRegistry,
        UnloadRules.SignalRegistration,
        UnloadRules.LibraryPin,
    }.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
}
