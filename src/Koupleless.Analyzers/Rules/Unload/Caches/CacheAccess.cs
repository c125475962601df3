using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Caches;

/// <summary>A place where something is put into a collection, or taken out of one.</summary>
internal sealed class CacheAccess
{
    private static readonly HashSet<string> s_stores =
    [
        "Add", "TryAdd", "AddOrUpdate", "GetOrAdd", "TryUpdate", "AddRange", "AddFirst", "AddLast", "Insert", "Enqueue", "Push", "Set", "GetOrCreate",
        "GetOrCreateAsync", "GetValue", "GetOrCreateValue",
    ];

    private static readonly HashSet<string> s_removals =
        ["Remove", "TryRemove", "RemoveAt", "RemoveAll", "RemoveWhere", "Clear", "TryTake", "Take", "TryDequeue", "Dequeue", "TryPop", "Pop"];

    private CacheAccess(IOperation operation, IOperation collection, IReadOnlyList<IOperation> stored)
    {
        Operation = operation;
        Collection = collection;
        Stored = stored;
    }

    public IOperation Operation { get; }

    public IOperation Collection { get; }

    /// <summary>Keys and values that the collection then keeps; none for a removal.</summary>
    public IReadOnlyList<IOperation> Stored { get; }

    public bool IsRemoval => Stored.Count == 0;

    public bool IsWeakTable => Collection.Type?.Name == "ConditionalWeakTable";

    public static CacheAccess? From(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: > 0 } indexer } assignment when IsCollection(indexer.Receiver()?.Type) =>
            new(operation, indexer.Receiver()!, IsEmptied(assignment) ? [] : [.. indexer.Arguments.Select(static key => key.Value), assignment.Value]),
        IAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment =>
            new(operation, element.ArrayReference.Unwrap(), IsEmptied(assignment) ? [] : [assignment.Value]),
        // By name first: it is asked of every call.
        IInvocationOperation call when (s_removals.Contains(call.TargetMethod.Name) || s_stores.Contains(call.TargetMethod.Name))
            && call.Receiver() is { } receiver && IsCollection(receiver.Type) => Of(call, receiver),
        _ => null,
    };

    private static CacheAccess? Of(IInvocationOperation call, IOperation receiver)
    {
        if (s_removals.Contains(call.TargetMethod.Name))
        {
            return new(call, receiver, []);
        }

        var arguments = call.Arguments.Skip(call.Instance is null ? 1 : 0);
        return arguments.Any() ? new(call, receiver, [.. arguments.SelectMany(Kept)]) : null;
    }

    // Not the factory is kept, but what it makes.
    private static IEnumerable<IOperation> Kept(IArgumentOperation argument) =>
        argument.Parameter?.OriginalDefinition.Type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } && argument.Value.Unwrap() is IDelegateCreationOperation factory
            ? factory.Target switch
            {
                IAnonymousFunctionOperation lambda => lambda.Body.Inside().OfType<IReturnOperation>().Select(static @return => @return.ReturnedValue).OfType<IOperation>(),
                _ => [],
            }
            : [argument.Value];

    private static bool IsEmptied(IAssignmentOperation assignment) =>
        assignment.Value.Unwrap() is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };

    // An immutable collection makes another one.
    private static bool IsCollection(ITypeSymbol? type) =>
        type is not null
        && type.ContainingNamespace is not { Name: "Immutable", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }
        && (type.Name is "ConditionalWeakTable" or "IMemoryCache" or "MemoryCache" or "IEnumerable"
            || type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable || contract.Name == "IMemoryCache"));
}
