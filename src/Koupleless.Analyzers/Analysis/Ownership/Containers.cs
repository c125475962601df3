using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>What a service container does with what it is given.</summary>
internal static class Containers
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>True for a registration of a service: its factory's objects are disposed, an instance that it is given is not.</summary>
    public static bool IsRegistration(IMethodSymbol method) =>
        (method.Name.StartsWith("Add", StringComparison.Ordinal) || method.Name.StartsWith("TryAdd", StringComparison.Ordinal))
        && method.ContainingNamespace.ToDisplayString().StartsWith(Namespace, StringComparison.Ordinal);

    /// <summary>True when the lambda makes a service for a container.</summary>
    public static bool IsFactory(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } && IsRegistration(call.TargetMethod);
    }

    /// <summary>True when the call puts its argument into a collection.</summary>
    public static bool IsInsertion(IMethodSymbol method) =>
        method.Name is "Add" or "TryAdd" or "Push" or "Enqueue" or "Insert" or "AddFirst" or "AddLast" or "AddOrUpdate" or "GetOrAdd"
        && !method.IsExtensionMethod
        && method.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);

    /// <summary>True when the call gives elements of the collection to others, or runs others' code on them.</summary>
    public static bool HandsOut(IInvocationOperation call) =>
        IsCollection(call.Instance?.Type)
        && (call.Arguments.Any(static argument => argument.Parameter?.RefKind == RefKind.Out || argument.Value.Unwrap() is IDelegateCreationOperation)
            || call.Type is { IsReferenceType: true } and not { SpecialType: SpecialType.System_String });

    public static bool IsCollection(ITypeSymbol? type) =>
        type is not null and not { SpecialType: SpecialType.System_String }
        && (type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable));
}
