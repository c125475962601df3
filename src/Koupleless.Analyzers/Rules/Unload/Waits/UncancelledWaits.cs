using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>
/// Finds waits that nothing cancels: long ones, those that an endless loop repeats, and those for a task of the base. A wait
/// of unknown length outside such a loop is found at the strict level only.
/// </summary>
internal sealed class UncancelledWaits(AnalysisScope scope, ThreadCode code, Signals signals, LoopEnds loops)
{
    private const string PassToken = "pass the token that is cancelled when the module stops";

    /// <summary>True when the operation waits, or may read a task of the base.</summary>
    public static bool AreAbout(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "WaitForNextTickAsync" } => true,
        ILoopOperation or IAwaitOperation => true,
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => IsTask(member.Type),
        _ => IsDelay(operation) || EndlessThreads.IsSleep(operation),
    };

    public Diagnostic? Find(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "WaitForNextTickAsync" } tick =>
            !signals.HasToken(tick) && loops.EndlessLoopAround(tick) is not null ? Create(tick, "PeriodicTimer.WaitForNextTickAsync", PassToken) : null,
        IInvocationOperation call when IsDelay(call) => FindDelay(call),
        IInvocationOperation call => FindSleep(call),
        ILoopOperation loop => FindHelper(loop),
        IMemberReferenceOperation member => FindTaskOfBase(member),
        _ => null,
    };

    private Diagnostic? FindDelay(IInvocationOperation delay) =>
        !signals.HasToken(delay)
        && TaskUses.Of(delay, signals) is not TaskUse.None and var use
        && ((use == TaskUse.Awaited && (loops.EndlessLoopAround(delay) is not null || IsRepeatedByItself(delay)))
            || (IsLong(delay) && !(use == TaskUse.Blocking && loops.EndlessLoopAround(delay) is not null)))
            ? Create(delay, "Task.Delay", PassToken)
            : null;

    // In an endless loop it is the loop that keeps the thread.
    private Diagnostic? FindSleep(IInvocationOperation sleep) =>
        IsLong(sleep) && Durations.Of(sleep.Arguments[0].Value) != Durations.Infinite && loops.EndlessLoopAround(sleep) is null
            ? Create(sleep, "Thread.Sleep", "wait for the handle of the token that is cancelled when the module stops")
            : null;

    // A loop that leaves the waiting to a method of its own.
    private Diagnostic? FindHelper(ILoopOperation loop) =>
        ThreadCode.Awaits(loop)
        && loop.Inside().OfType<IAwaitOperation>().Select(static await => await.Operation).OfType<IInvocationOperation>()
            .FirstOrDefault(call => code.BodyOf(call.TargetMethod, call) is { } body && body.Inside().Any(IsAwaitedDelay)) is { } helper
        && loops.IsEndless(loop)
            ? Create(helper, helper.TargetMethod.Name, PassToken)
            : null;

    private bool IsAwaitedDelay(IOperation operation) =>
        operation is IInvocationOperation call && IsDelay(call) && !signals.HasToken(call) && !IsLong(call) && TaskUses.Of(call, signals) == TaskUse.Awaited;

    private Diagnostic? FindTaskOfBase(IMemberReferenceOperation task) =>
        !scope.IsOwn(task.Member) && scope.IsFromBase(task) && TaskUses.Of(task, signals) is TaskUse.Awaited or TaskUse.Blocking
            ? Create(task, $"{task.Member.ContainingType.Name}.{task.Member.Name}", "wait with 'WaitAsync' and the token that is cancelled when the module stops")
            : null;

    private bool IsLong(IInvocationOperation wait) =>
        Durations.Of(wait.Arguments[0].Value) is { } duration ? duration >= Durations.Long : scope.IsStrict;

    // "async Task Poll() { await Task.Delay(1000); await Poll(); }": a loop by another name.
    private static bool IsRepeatedByItself(IOperation wait)
    {
        var root = wait.Root();
        return root.SemanticModel?.GetDeclaredSymbol(root.Syntax) is IMethodSymbol method
            && root.Descendants().Any(operation =>
                operation is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method)
                && call.Arguments.Length == 0
                && !IsConditional(call))
            && !root.Descendants().Any(static operation => operation is IReturnOperation or IThrowOperation && IsConditional(operation));
    }

    private static bool IsConditional(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IConditionalOperation or ISwitchOperation or ITryOperation or ILoopOperation or IConditionalAccessOperation))
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }

    private static bool IsDelay(IOperation operation) => operation is IInvocationOperation { TargetMethod: { Name: "Delay", ContainingType.Name: "Task" } };

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    private static Diagnostic Create(IOperation wait, string name, string advice) =>
        Diagnostic.Create(UnloadRules.UncancelledWait, wait.Syntax.GetLocation(), name, advice);
}
