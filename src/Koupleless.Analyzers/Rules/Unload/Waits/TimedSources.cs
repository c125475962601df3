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

        return (operation is IInvocationOperation call ? FateOf(call.Receiver()) : FateOfCreation(operation)).Fate == Fate.Leaked
            ? Diagnostic.Create(
                UnloadRules.UncancelledWait,
                operation.Syntax.GetLocation(),
                operation is IObjectCreationOperation ? "new CancellationTokenSource" : "CancellationTokenSource.CancelAfter",
                "dispose of the source")
            : null;
    }

    private Verdict FateOf(IOperation? source) => source switch
    {
        ILocalReferenceOperation local when ValueOrigin.InitializerOf(local) is { } creation => FateOfCreation(creation.Unwrap()),
        IMemberReferenceOperation member when scope.IsOwn(member.Member) && ValueOrigin.AssignmentsTo(member).All(static value => IsCreation(value.Unwrap())) => FateIn(member.Member),
        _ => Verdict.Unknown,
    };

    private Verdict FateOfCreation(IOperation creation)
    {
        if (!IsCreation(creation))
        {
            return Verdict.Unknown;
        }

        var verdict = new ValueFlow(s_release, bodies).Follow(creation);
        return verdict is { Fate: Fate.Kept, Keeper: { } keeper } ? FateIn(keeper) : verdict;
    }

    private Verdict FateIn(ISymbol keeper) =>
        keeper.DeclaredAccessibility == Accessibility.Private ? uses.FateIn(keeper, s_release, bodies) : Verdict.Unknown;

    private static bool IsCreation(IOperation value) =>
        value is IObjectCreationOperation or IInvocationOperation { TargetMethod.Name: "CreateLinkedTokenSource" } or { ConstantValue: { HasValue: true, Value: null } };

    private static IOperation? TimeOut(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "CancellationTokenSource", Arguments: { Length: > 0 } arguments } => arguments[0].Value,
        IInvocationOperation { TargetMethod: { Name: "CancelAfter", ContainingType.Name: "CancellationTokenSource" } } call => call.Arguments[0].Value,
        _ => null,
    };
}
