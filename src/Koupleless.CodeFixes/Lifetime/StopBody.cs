using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Lifetime;

/// <summary>Puts a statement into the body of a member that runs when the module stops.</summary>
internal static class StopBody
{
    /// <summary>True when every call gets to a statement that is put in.</summary>
    public static bool CanInsert(MethodDeclarationSyntax method) =>
        method is { Body: not null } or { ExpressionBody.Expression: not ThrowExpressionSyntax }
        && method.Body?.Statements.FirstOrDefault() is not ThrowStatementSyntax;

    public static MethodDeclarationSyntax Insert(MethodDeclarationSyntax method, string release, string newLine)
    {
        var statement = Parse(release, newLine);
        if (Contains(method, statement))
        {
            return method;
        }

        var body = method.Body ?? BodyOf(method, newLine);
        if (body.Statements.OfType<IfStatementSyntax>().FirstOrDefault(IsDisposing) is { } disposing)
        {
            return method.WithBody(body.ReplaceNode(disposing, disposing.WithStatement(Append(disposing.Statement, statement, newLine))));
        }

        if (!body.ToString().Contains('\n'))
        {
            body = body
                .WithOpenBraceToken(body.OpenBraceToken.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        // Before anything that may fail, wait or return; in Dispose, before the base class disposes itself.
        var index = method.Identifier.ValueText == "Dispose" ? EndOf(body) : StartOf(body);
        return method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(body.WithStatements(body.Statements.Insert(index, statement)));
    }

    private static StatementSyntax Parse(string text, string newLine) =>
        SyntaxFactory.ParseStatement(text)
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool Contains(MethodDeclarationSyntax method, StatementSyntax statement) =>
        method.DescendantNodes().Any(node =>
            SyntaxFactory.AreEquivalent(node, statement)
            || (node.Parent is ArrowExpressionClauseSyntax && statement is ExpressionStatementSyntax { Expression: var expression } && SyntaxFactory.AreEquivalent(node, expression)));

    private static BlockSyntax BodyOf(MethodDeclarationSyntax method, string newLine)
    {
        var expression = method.ExpressionBody!.Expression;
        var returns = !method.ReturnType.ToString().EndsWith("void", StringComparison.Ordinal) && !Functions.IsAsync(method);
        var statement = Parse($"{(returns ? "return " : "")}{expression.WithoutTrivia()};", newLine);
        return SyntaxFactory.Block(statement)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(method.SemicolonToken.TrailingTrivia))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // `if (disposing)` of the pattern with a finalizer.
    private static bool IsDisposing(IfStatementSyntax statement) => statement.Condition is IdentifierNameSyntax { Identifier.ValueText: "disposing" };

    private static BlockSyntax Append(StatementSyntax branch, StatementSyntax statement, string newLine) => branch is BlockSyntax block
        ? block.AddStatements(statement)
        : SyntaxFactory.Block(branch, statement)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine)))
            .WithTrailingTrivia(branch.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static int StartOf(BlockSyntax body)
    {
        var index = 0;
        while (index < body.Statements.Count && IsGuard(body.Statements[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsGuard(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } }
        && name.StartsWith("ThrowIf", StringComparison.Ordinal);

    private static int EndOf(BlockSyntax body)
    {
        var index = body.Statements.Count;
        while (index > 0 && IsLast(body.Statements[index - 1]))
        {
            index--;
        }

        return index;
    }

    private static bool IsLast(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } =>
            access.Expression is BaseExpressionSyntax || access.ToString() == "GC.SuppressFinalize",
        _ => false,
    };
}
