using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>
/// Recognises an entry point by syntax alone, so that the answer is kept for every file that is not edited.
/// </summary>
internal static class EntryPointSyntax
{
    public static bool IsEntryPoint(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        MethodDeclarationSyntax { Identifier.ValueText: "Main", TypeParameterList: null } method =>
            method.Modifiers.Any(SyntaxKind.StaticKeyword)
            && IsResult(method.ReturnType)
            && IsArguments(method.ParameterList.Parameters)
            && !method.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.TypeParameterList is not null),
        _ => false,
    };

    private static bool IsResult(TypeSyntax type) => Unqualified(type) switch
    {
        GenericNameSyntax { Identifier.ValueText: "Task", TypeArgumentList.Arguments: var arguments } =>
            arguments.Count == 1 && IsInt(Unqualified(arguments[0])),
        IdentifierNameSyntax { Identifier.ValueText: "Task" } => true,
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } => true,
        var other => IsInt(other),
    };

    private static bool IsArguments(SeparatedSyntaxList<ParameterSyntax> parameters) =>
        parameters.Count == 0
        || (parameters.Count == 1
            && parameters[0].Modifiers.All(static modifier => modifier.IsKind(SyntaxKind.ParamsKeyword))
            && Unannotated(parameters[0].Type) is ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } array
            && ranks[0].Rank == 1
            && IsString(Unqualified(Unannotated(array.ElementType)!)));

    private static bool IsInt(TypeSyntax type) => type
        is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword }
        or IdentifierNameSyntax { Identifier.ValueText: "Int32" };

    private static bool IsString(TypeSyntax type) => type
        is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }
        or IdentifierNameSyntax { Identifier.ValueText: "String" };

    private static TypeSyntax? Unannotated(TypeSyntax? type) => type is NullableTypeSyntax nullable ? nullable.ElementType : type;

    private static TypeSyntax Unqualified(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => type,
    };
}
