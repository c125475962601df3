using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>What code does with a task: a task that nothing waits for keeps nothing of the module.</summary>
internal enum TaskUse
{
    /// <summary>Dropped, raced with another task, or handed to code that is not seen.</summary>
    None,

    /// <summary>Awaited, or continued with code.</summary>
    Awaited,

    /// <summary>A thread is blocked until it ends.</summary>
    Blocking,

    /// <summary>The caller waits for it.</summary>
    Returned,
}

internal static class TaskUses
{
    public static TaskUse Of(IOperation task, Signals signals)
    {
        var (child, parent) = (task, task.Parent);
        while (parent is IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation
            || (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" } passed && passed.Instance == child))
        {
            (child, parent) = (parent, parent.Parent);
        }

        return parent switch
        {
            IAwaitOperation => TaskUse.Awaited,
            IReturnOperation => TaskUse.Returned,
            IInvocationOperation call when call.Instance == child => OfCall(call, signals),
            IMemberReferenceOperation { Member.Name: "Result" } => TaskUse.Blocking,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType.Name: "Task" } method } call } => method.Name switch
            {
                "WhenAll" => Of(call, signals),
                "WaitAll" => signals.HasToken(call) ? TaskUse.None : TaskUse.Blocking,
                _ => TaskUse.None,
            },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation variable } => OfLocal(variable, signals),
            _ => TaskUse.None,
        };
    }

    private static TaskUse OfCall(IInvocationOperation call, Signals signals) => call.TargetMethod.Name switch
    {
        "GetAwaiter" => call.Parent is IInvocationOperation { TargetMethod.Name: "GetResult" } ? TaskUse.Blocking : TaskUse.Awaited,
        "Wait" => call.Arguments.Length == 0 ? TaskUse.Blocking : TaskUse.None,
        "ContinueWith" => signals.HasToken(call) ? TaskUse.None : TaskUse.Awaited,
        // With a time-out it ends, with a token it can be ended.
        "WaitAsync" => call.Arguments.Any(static argument => argument.Parameter?.Type.Name == "TimeSpan") || signals.HasToken(call) ? TaskUse.None : Of(call, signals),
        _ => TaskUse.None,
    };

    private static TaskUse OfLocal(IVariableDeclaratorOperation variable, Signals signals)
    {
        var uses = variable.Root().Descendants()
            .Where(operation => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, variable.Symbol))
            .Select(use => Of(use, signals))
            .ToArray();
        return uses.Length == 0 || uses.Contains(TaskUse.None) ? TaskUse.None : uses[0];
    }
}
