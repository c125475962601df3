using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>
/// Finds threads, of their own or of the pool, whose code does not end, and programs and hosted services that hold the
/// thread they are called on.
/// </summary>
internal sealed class EndlessThreads(AnalysisScope scope, ThreadCode code, Signals signals)
{
    /// <summary>True when the operation starts a thread, is the body of one, or sleeps.</summary>
    public static bool AreAbout(IOperation operation, ISymbol containing) => operation switch
    {
        IMethodBodyOperation => containing is IMethodSymbol method && (IsHostedService(method) || method.IsStatic && method.Name is "Main" or "<Main>$"),
        _ => Started(operation) is not null || IsSleep(operation),
    };

    public Diagnostic? Find(IOperation operation)
    {
        if (IsSleep(operation))
        {
            return Durations.Of(((IInvocationOperation)operation).Arguments[0].Value) == Durations.Infinite
                ? Create(operation.Syntax.GetLocation(), "The thread sleeps for ever")
                : null;
        }

        if (operation is IMethodBodyOperation)
        {
            return code.FindNoEnd(operation) is { } noEnd ? Create(noEnd.Operation.Syntax.GetFirstToken().GetLocation(), $"The program {noEnd.Reason}") : null;
        }

        if (Started(operation) is not { } started || IsInterrupted(operation))
        {
            return null;
        }

        var reason = code.BodyOf(started) is { } body ? code.FindNoEnd(body)?.Reason : scope.IsStrict ? "runs code that is not seen to end" : null;
        return reason is null ? null : Create(operation.Syntax.GetLocation(), $"The {(operation.Type?.Name == "Thread" ? "thread" : "task")} {reason}");
    }

    public static bool IsSleep(IOperation operation) => operation is IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType.Name: "Thread" } };

    // The delegate that a thread is made for.
    private static IOperation? Started(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { Name: "Thread" or "Task" } type, Arguments.Length: > 0 } creation when IsThreading(type) => creation.Arguments[0].Value,
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType: { Name: "Task" or "TaskFactory" } type } } call when IsThreading(type) => call.Arguments[0].Value,
        IInvocationOperation { TargetMethod: { Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem", ContainingType: { Name: "ThreadPool" } type } } call when IsThreading(type) => call.Arguments[0].Value,
        _ => null,
    };

    private static bool IsThreading(ITypeSymbol type) => type.ContainingNamespace.ToDisplayString() is "System.Threading" or "System.Threading.Tasks";

    private static bool IsHostedService(IMethodSymbol method) => method is { Name: "ExecuteAsync", IsOverride: true, OverriddenMethod.ContainingType.Name: "BackgroundService" };

    // Whatever the thread blocks in throws when it is interrupted.
    private bool IsInterrupted(IOperation creation)
    {
        var holder = creation.Parent switch
        {
            ISimpleAssignmentOperation assignment => assignment.Target.ReadSymbol(),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => variable.Symbol,
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
            _ => null,
        };
        return holder is not null && signals.IsUsedWith(holder, creation, "Interrupt");
    }

    private static Diagnostic Create(Location place, string what) => Diagnostic.Create(UnloadRules.EndlessThread, place, what);
}
