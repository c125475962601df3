using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>How a static can change, as far as its declaration tells.</summary>
internal enum StaticState
{
    /// <summary>Not at all, as far as is known.</summary>
    Fixed,

    /// <summary>It can be assigned.</summary>
    Assignable,

    /// <summary>It could be assigned, but only by code of its own type.</summary>
    HiddenAssignable,

    /// <summary>A collection that never is another one, but has what is put into it.</summary>
    Collection,

    /// <summary>As <see cref="Collection"/>, but only code of its own type can change it.</summary>
    HiddenCollection,

    /// <summary>An array whose elements anyone can write who sees it, and who hardly does.</summary>
    Array,

    /// <summary>An event that keeps its handlers.</summary>
    Event,

    /// <summary>An object of a class of the project that can change.</summary>
    Object,
}

internal static class StaticStates
{
    public static StaticState Of(ISymbol member) => member switch
    {
        { IsStatic: false } or { IsImplicitlyDeclared: true } => StaticState.Fixed,
        IFieldSymbol { IsConst: true } => StaticState.Fixed,
        IFieldSymbol field when IsPerThread(field) => StaticState.Fixed,
        IFieldSymbol { IsReadOnly: true } field => OfValue(field, field.Type),
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private } => StaticState.HiddenAssignable,
        IFieldSymbol => StaticState.Assignable,
        IPropertySymbol property when IsAuto(property) =>
            property.SetMethod is { IsInitOnly: false } ? StaticState.Assignable : OfValue(property, property.Type),
        IEventSymbol { IsAbstract: false, AddMethod.IsImplicitlyDeclared: true } => StaticState.Event,
        _ => StaticState.Fixed,
    };

    /// <summary>True when the member holds nothing that could ever be audited: a constant, or a value of a type that has no state.</summary>
    public static bool IsConstant(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => true,
        IFieldSymbol { IsReadOnly: true } field => IsImmutable(field.Type),
        IPropertySymbol { SetMethod: null } property => !IsAuto(property) || IsImmutable(property.Type),
        _ => false,
    };

    private static StaticState OfValue(ISymbol member, ITypeSymbol type)
    {
        if (MutableCollections.Contain(type))
        {
            return member.DeclaredAccessibility == Accessibility.Private
                ? StaticState.HiddenCollection
                : type is not IArrayTypeSymbol ? StaticState.Collection
                : IsEmptyArray(member) ? StaticState.Fixed
                : StaticState.Array;
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAnonymousType: false } named
            && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, member.ContainingAssembly)
            && named.GetMembers().Any(static part => part is { IsStatic: false } and IFieldSymbol { IsReadOnly: false })
                ? StaticState.Object
                : StaticState.Fixed;
    }

    private static bool IsAuto(IPropertySymbol property) =>
        !property.IsAbstract
        && property.ContainingType.GetMembers().Any(member =>
            member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property));

    private static bool IsPerThread(IFieldSymbol field) =>
        field.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.ThreadStaticAttribute");

    private static bool IsEmptyArray(ISymbol member) =>
        InitializerOf(member) switch
        {
            CollectionExpressionSyntax { Elements.Count: 0 } => true,
            InitializerExpressionSyntax { Expressions.Count: 0 } => true,
            ArrayCreationExpressionSyntax { Initializer.Expressions.Count: 0 } => true,
            ArrayCreationExpressionSyntax { Initializer: null } creation => creation.Type.ToString().EndsWith("[0]", StringComparison.Ordinal),
            InvocationExpressionSyntax call => call.Expression.ToString().Contains("Array.Empty<"),
            _ => false,
        };

    private static ExpressionSyntax? InitializerOf(ISymbol member) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };

    private static bool IsImmutable(ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Collections_IEnumerable)
            ? type.IsValueType || type.SpecialType == SpecialType.System_String
            : type.TypeKind == TypeKind.Enum
                || type is { IsReadOnly: true, IsValueType: true }
                || s_immutableTypes.Contains($"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}")
                || type.ContainingNamespace?.ToDisplayString() is "System.Collections.Frozen" or "System.Collections.Immutable";

    private static readonly ImmutableHashSet<string> s_immutableTypes =
        ["System.Guid", "System.Type", "System.Uri", "System.Version", "System.Text.RegularExpressions.Regex", "System.Text.CompositeFormat"];
}
