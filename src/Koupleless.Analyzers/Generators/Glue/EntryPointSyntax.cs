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
            && IsArguments(method.ParameterList.Parameters),
        _ => false,
    };

    private static bool IsResult(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() is SyntaxKind.VoidKeyword or SyntaxKind.IntKeyword,
        QualifiedNameSyntax qualified => IsResult(qualified.Right),
        AliasQualifiedNameSyntax alias => IsResult(alias.Name),
        SimpleNameSyntax name => name.Identifier.ValueText is "Task" or "Int32",
        _ => false,
    };

    private static bool IsArguments(SeparatedSyntaxList<ParameterSyntax> parameters) =>
        parameters.Count == 0 || (parameters.Count == 1 && parameters[0].Type is ArrayTypeSyntax);
}
