using System.Globalization;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reports the use of a member that a row is about, unless the module has the member to itself.</summary>
internal sealed class HazardReporter(AnalysisScope scope)
{
    /// <param name="row">The row.</param>
    /// <param name="use">Where it is reported.</param>
    /// <param name="name">What the message calls the member.</param>
    /// <param name="reason">Why nothing releases it, or null when nothing could.</param>
    /// <param name="report">Takes the diagnostic.</param>
    public void Report(HazardRow row, IOperation use, string name, string? reason, Action<Diagnostic> report)
    {
        var severity = scope.SharingOf(MemberOf(use)) switch
        {
            Sharing.Private when !scope.IsOwn(MemberOf(use)) => (DiagnosticSeverity?)null,
            Sharing.Unknown => DiagnosticSeverity.Info,
            _ => row.Severity ?? row.Rule.DefaultSeverity,
        };
        if (severity is { } effective)
        {
            var (what, suffix) = TextsOf(row, reason);
            report(Diagnostic.Create(row.Rule, use.Syntax.GetLocation(), effective, additionalLocations: null, ReleaseProperties.Of(row), name, what, suffix));
        }
    }

    // A message goes on behind what happens, or ends with the reason: its format has a third place or none.
    private static (string What, string Suffix) TextsOf(HazardRow row, string? reason)
    {
        var (effect, instead) = row.Effect.IndexOf(';') is var mark and >= 0
            ? (row.Effect.Substring(0, mark), row.Effect.Substring(mark + 1).TrimStart())
            : (row.Effect, "");
        return row.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture).EndsWith("{2}", StringComparison.Ordinal)
            ? (effect.Length == 0 ? "keeps it" : effect, string.Concat(Filled(reason, instead).Select(static part => $"; {part}")))
            : (string.Join("; ", Filled(reason, row.Effect)), "");
    }

    private static IEnumerable<string> Filled(params string?[] parts) => parts.OfType<string>().Where(static part => part.Length > 0);

    /// <summary>The member that is used, or the type that is made.</summary>
    public static ISymbol MemberOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        IObjectCreationOperation { Type: { } type } => type,
        IAssignmentOperation { Target: IMemberReferenceOperation reference } => reference.Member,
        IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } => reference.Event,
        _ => throw new InvalidOperationException($"A {use.Kind} names no member."),
    };

    /// <summary>What a message calls it.</summary>
    public static string NameOf(IOperation use) =>
        use is IObjectCreationOperation { Type: { } type } ? $"new {type.Name}" : NameOf(MemberOf(use));

    public static string NameOf(ISymbol member) => $"{member.ContainingType?.Name}.{member.Name}";
}
