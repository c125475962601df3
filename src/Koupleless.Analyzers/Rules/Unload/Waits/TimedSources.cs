using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>Finds token sources with a long time-out that nothing disposes: the timer keeps what waits for the token until it fires.</summary>
internal sealed class TimedSources(AnalysisScope scope, MethodBodies bodies, MemberUses uses)
{
    // Cancelling disposes the timer, too.
    private static readonly ImmutableArray<string> s_release = ["Dispose", "Cancel", "CancelAsync"];

    public static bool AreAbout(IOperation operation) => TimeOut(operation) is not null;

    public Diagnostic? Find(IOperation operation)
    {
        if (Durations.Of(TimeOut(operation)!) is { } timeOut ? timeOut < Durations.Long || timeOut == Durations.Infinite : !scope.IsStrict)
        {
            return null;
        }

        var source = operation is IInvocationOperation { Instance: { } instance } ? Created(instance) : operation;
        if (source is null)
        {
            return null;
        }

        var verdict = new ValueFlow(s_release, bodies).Follow(source);
        if (verdict is { Fate: Fate.Kept, Keeper: { } keeper })
        {
            verdict = keeper.DeclaredAccessibility == Accessibility.Private ? uses.FateIn(keeper, s_release, bodies) : Verdict.Unknown;
        }

        return verdict.Fate == Fate.Leaked
            ? Diagnostic.Create(
                UnloadRules.UncancelledWait,
                operation.Syntax.GetLocation(),
                operation is IObjectCreationOperation ? "new CancellationTokenSource" : "CancellationTokenSource.CancelAfter",
                "dispose of the source")
            : null;
    }

    // A source without a time-out of its own has no release to forget.
    private static IOperation? Created(IOperation value) => value.Unwrap() switch
    {
        ILocalReferenceOperation local => ValueOrigin.InitializerOf(local)?.Unwrap(),
        _ => null,
    };

    private static IOperation? TimeOut(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "CancellationTokenSource", Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        IInvocationOperation { TargetMethod: { Name: "CancelAfter", ContainingType.Name: "CancellationTokenSource" } } call => call.Arguments[0].Value,
        _ => null,
    };
}
