using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Naming;

/// <summary>Gives a name to what a statement makes and drops.</summary>
internal static class NamedValue
{
    /// <summary><c>var name = value;</c> with the value of the statement, which may be assigned to a discard.</summary>
    public static LocalDeclarationStatementSyntax Declare(ExpressionStatementSyntax statement, string keyword, string name)
    {
        var declaration = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"{keyword} {name} = x;");
        return declaration
            .ReplaceNode(declaration.Declaration.Variables[0].Initializer!.Value, ValueOf(statement))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary><c>field = value;</c></summary>
    public static ExpressionStatementSyntax Assign(ExpressionStatementSyntax statement, string name)
    {
        var assignment = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement($"{name} = x;");
        return assignment
            .ReplaceNode(((AssignmentExpressionSyntax)assignment.Expression).Right, ValueOf(statement))
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ExpressionSyntax ValueOf(ExpressionStatementSyntax statement) =>
        (statement.Expression is AssignmentExpressionSyntax { Right: var right } ? right : statement.Expression).WithoutTrivia();
}
