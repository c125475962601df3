using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>Tells uses of a collection that change it, or let others change it, from those that only look.</summary>
internal static class CollectionUse
{
    private static readonly ImmutableArray<string> s_changes =
    [
        "Add", "Append", "Clear", "Create", "Dequeue", "Enqueue", "ExceptWith", "Fill", "GetOrAdd", "GetOrCreate", "GetValueRefOrAddDefault",
        "Insert", "IntersectWith", "Pop", "Push", "Remove", "Replace", "Reverse", "Set", "Sort", "SymmetricExceptWith", "Take", "TryAdd",
        "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith", "Xor",
    ];

    public static bool Changes(IOperation collection) => collection.Parent switch
    {
        IConversionOperation { Type: { } type } conversion => MutableCollections.Contain(type) && Changes(conversion),
        IParenthesizedOperation parenthesized => Changes(parenthesized),
        IConditionalAccessOperation access when access.Operation == collection =>
            access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().Take(1).Any(Changes),
        IInvocationOperation call when call.Instance == collection => IsChange(call.TargetMethod) || ChangesPart(call),
        IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.IsStatic && IsChange(call.TargetMethod) && call.Arguments[0].Value.Unwrap() == collection.Unwrap(),
        IArrayElementReferenceOperation element when element.ArrayReference == collection => element.IsWritten() || ChangesPart(element),
        IPropertyReferenceOperation property when property.Instance == collection => property.IsWritten() || (property.Arguments.Length > 0 && ChangesPart(property)),
        // Whoever gets it can change it.
        IReturnOperation => true,
        _ => false,
    };

    // An element that is itself a collection.
    private static bool ChangesPart(IOperation part) => MutableCollections.Contain(part.Type) && part.Parent is not IReturnOperation && Changes(part);

    private static bool IsChange(IMethodSymbol method)
    {
        // Enumerable.Append and Reverse make something new.
        return method.ContainingType.Name != "Enumerable" && s_changes.Any(change => method.Name.StartsWith(change, StringComparison.Ordinal));
    }
}
