using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>Calls of one type that hand code of the module to an object of the base and get a disposable for it. Thread-safe.</summary>
internal sealed class SubscriptionCalls(MethodBodies bodies, MemberUses uses)
{
    private static readonly ImmutableArray<string> s_release = ["Dispose", "DisposeAsync"];

    private readonly ConcurrentStack<IInvocationOperation> _calls = new();

    public static bool Include(AnalysisScope scope, IInvocationOperation call) =>
        call.Arguments.Length > 0
        && IsDisposable(call.TargetMethod.ReturnType)
        && (scope.IsOfBase(call.TargetMethod.ContainingType) || call.TargetMethod.ContainingType.Name == "IObservable")
        && (call.TargetMethod.IsStatic || scope.IsFromBase(call.Receiver()))
        && call.Arguments.Any(argument => scope.IsModuleValue(argument.Value));

    public void Add(IInvocationOperation call) => _calls.Push(call);

    /// <summary>The calls whose disposable nothing disposes.</summary>
    public IEnumerable<IInvocationOperation> FindDropped() => _calls.Where(call =>
    {
        var verdict = new ValueFlow(s_release, bodies).Follow(call);
        if (verdict is { Fate: Fate.Kept, Keeper: { } keeper })
        {
            verdict = keeper.DeclaredAccessibility == Accessibility.Private ? uses.FateIn(keeper, s_release, bodies) : Verdict.Unknown;
        }

        return verdict.Fate == Fate.Leaked;
    });

    private static bool IsDisposable(ITypeSymbol type) =>
        type.Name is "IDisposable" or "IAsyncDisposable" || type.AllInterfaces.Any(static contract => contract.Name is "IDisposable" or "IAsyncDisposable");
}
