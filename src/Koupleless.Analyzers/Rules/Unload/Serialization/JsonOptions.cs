using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>How serializer options find out about a type.</summary>
internal enum JsonContracts
{
    Reflected,

    /// <summary>From a source-generated context, at least first.</summary>
    Generated,

    /// <summary>The options come from somewhere else.</summary>
    Unknown,
}

internal static class JsonOptions
{
    private const string Resolver = "TypeInfoResolver";
    private const string ResolverChain = "TypeInfoResolverChain";

    public static JsonContracts ContractsOf(IOperation? options)
    {
        if (options is null)
        {
            return JsonContracts.Reflected;
        }

        if (IsGivenResolver(options))
        {
            return JsonContracts.Generated;
        }

        var contracts = VisibleValues.Possible(options).Select(OfValue).Distinct().ToList();
        return contracts.Count == 1 ? contracts[0] : JsonContracts.Unknown;
    }

    /// <summary>True when the file of the operation sets up a resolver for the options that the framework's services hold.</summary>
    public static bool AreConfiguredNear(IOperation operation) =>
        operation.Syntax.SyntaxTree.GetRoot().DescendantNodes().Any(static node =>
            node is IdentifierNameSyntax { Identifier.ValueText: "ConfigureHttpJsonOptions" or "AddJsonOptions" or "JsonOptions" }
            && node.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && statement.DescendantNodes().Any(static part => part is IdentifierNameSyntax { Identifier.ValueText: Resolver or ResolverChain }));

    private static JsonContracts OfValue(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => JsonContracts.Reflected,
        IObjectCreationOperation { Type.Name: "JsonSerializerOptions" } creation =>
            ResolverIn(creation.Initializer) is { } resolver ? OfResolver(resolver)
            : creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "JsonSerializerOptions") is { } copied ? ContractsOf(copied.Value)
            : JsonContracts.Reflected,
        IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "JsonSerializerOptions" } } => JsonContracts.Reflected,
        IPropertyReferenceOperation { Property: { Name: "Options" }, Instance.Type: { } owner } when IsContext(owner) => JsonContracts.Generated,
        _ => JsonContracts.Unknown,
    };

    private static IOperation? ResolverIn(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers
            .Select(static part => part switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: Resolver } } assignment => assignment.Value,
                IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: ResolverChain } } chain => chain.Initializer,
                _ => null,
            })
            .FirstOrDefault(static value => value is not null);

    private static JsonContracts OfResolver(IOperation resolver) =>
        VisibleValues.Possible(resolver).All(static value => value is IObjectCreationOperation { Type.Name: "DefaultJsonTypeInfoResolver" }
            or { ConstantValue: { HasValue: true, Value: null } })
            ? JsonContracts.Reflected
            : JsonContracts.Generated;

    private static bool IsContext(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonSerializerContext")
            {
                return true;
            }
        }

        return false;
    }

    // `options.TypeInfoResolverChain.Insert(0, …)` and `options.TypeInfoResolver = …`, in the type that uses the options.
    private static bool IsGivenResolver(IOperation options) =>
        options.ReadSymbol() is { } variable
        && options.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is var type
        && (type ?? options.Syntax.SyntaxTree.GetRoot()).DescendantNodes().Any(node =>
            node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Resolver or ResolverChain } access
            && access.Expression.ToString() == variable.Name);
}
