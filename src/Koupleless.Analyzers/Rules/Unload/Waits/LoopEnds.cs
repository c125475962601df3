using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>Tells whether anything ends a loop: its condition, a jump out of it, a token, or what it blocks on being released.</summary>
internal sealed class LoopEnds(Signals signals)
{
    private static readonly string[] s_releases =
        ["Dispose", "DisposeAsync", "Close", "Stop", "Shutdown", "Abort", "Cancel", "CompleteAdding", "Complete", "TryComplete", "Kill", "Interrupt"];

    /// <summary>True when the loop runs for ever, as far as its type shows.</summary>
    public bool IsEndless(ILoopOperation loop)
    {
        var isEndless = loop switch
        {
            IWhileLoopOperation { Condition: { } condition } @while => !signals.CanBe(condition, @while.ConditionIsUntil),
            IForLoopOperation @for => @for.Condition is null || !signals.CanBe(@for.Condition, false),
            IForEachLoopOperation forEach => IsEndless(forEach.Collection),
            _ => false,
        };
        return isEndless && !loop.Inside().Any(operation => IsWayOut(operation, loop));
    }

    /// <summary>The endless loop around an operation, in the same function, or null.</summary>
    public ILoopOperation? EndlessLoopAround(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is ILoopOperation loop && IsEndless(loop))
            {
                return loop;
            }
        }

        return null;
    }

    // A queue that is never completed has no last element.
    private bool IsEndless(IOperation collection) =>
        collection.Unwrap() is IInvocationOperation { TargetMethod: { Name: "GetConsumingEnumerable", ContainingType.Name: "BlockingCollection" } } call
        && !signals.HasToken(call)
        && !signals.MayBeUsedWith(call.Receiver(), "CompleteAdding");

    private bool IsWayOut(IOperation operation, ILoopOperation loop) => operation switch
    {
        IBranchOperation branch => Leaves(branch, loop) && IsReachable(branch, loop),
        IReturnOperation => IsReachable(operation, loop),
        IThrowOperation => IsReachable(operation, loop) && !IsSwallowed(operation, loop),
        IInvocationOperation { TargetMethod: { Name: "Exit" or "FailFast", ContainingType.Name: "Environment" } } => true,
        IInvocationOperation call => (EndsWithToken(call) || MayBeReleased(call, loop)) && !IsSwallowed(operation, loop),
        _ => false,
    };

    private static bool Leaves(IBranchOperation branch, ILoopOperation loop) => branch.BranchKind switch
    {
        BranchKind.Break => branch.GetCorrespondingOperation() == loop,
        BranchKind.Continue => branch.GetCorrespondingOperation() is { } target && target != loop && !target.IsInside(loop),
        _ => true,
    };

    private bool EndsWithToken(IInvocationOperation call) =>
        signals.HasToken(call)
        || (call.TargetMethod.Name == "ThrowIfCancellationRequested" && call.Receiver() is { } token && signals.MayBeCancelled(token));

    // A listener that is stopped throws out of the call that blocks.
    private bool MayBeReleased(IInvocationOperation call, ILoopOperation loop) =>
        call.Receiver() is { } receiver
        && receiver.ReadSymbol() is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol
        && !IsDeclaredIn(receiver.ReadSymbol()!, loop)
        && IsDisposable(receiver.Type)
        && signals.MayBeReleased(receiver, s_releases);

    private static bool IsDeclaredIn(ISymbol symbol, ILoopOperation loop) =>
        symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(reference.Span));

    private static bool IsDisposable(ITypeSymbol? type) =>
        type is not null && (type.AllInterfaces.Any(static contract => contract.Name == "IDisposable") || type.Name == "IDisposable");

    // A way out behind a flag that is never set is none.
    private bool IsReachable(IOperation operation, ILoopOperation loop)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null && parent != loop; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalOperation conditional && child != conditional.Condition && !signals.CanBe(conditional.Condition, child == conditional.WhenTrue))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSwallowed(IOperation operation, ILoopOperation loop)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null && parent != loop; (child, parent) = (parent, parent.Parent))
        {
            if (parent is ITryOperation @try && @try.Body == child && @try.Catches.Any(clause => CatchesAll(clause) && !clause.Handler.Descendants().Any(handled => IsWayOut(handled, loop))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CatchesAll(ICatchClauseOperation clause) =>
        clause.Filter is null && clause.ExceptionType is null or { Name: "Exception" or "Object" or "OperationCanceledException" };
}
