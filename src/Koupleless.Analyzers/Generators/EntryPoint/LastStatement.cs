using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>Decides whether anything of the program can run after a call returns.</summary>
internal static class LastStatement
{
    /// <summary>
    /// True when <paramref name="call"/> is the last statement, or the whole expression body, of the program's entry
    /// point, and leaving that body disposes nothing.
    /// </summary>
    public static bool IsLastOfProgram(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (GetBody(call) is not { } body || model.Compilation.GetEntryPoint(cancellationToken) is not { } entryPoint)
        {
            return false;
        }

        return entryPoint.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == body.SyntaxTree && reference.Span == body.Span);
    }

    /// <summary>The method or compilation unit whose last statement the call is.</summary>
    private static SyntaxNode? GetBody(InvocationExpressionSyntax call)
    {
        ExpressionSyntax expression = call;
        while (expression.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == expression)
        {
            expression = access;
        }

        return expression.Parent switch
        {
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method,
            ExpressionStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } block } statement
                when IsLast(statement, block.Statements) => method,
            ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } } statement
                when IsLast(statement, unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement)) => unit,
            _ => null,
        };
    }

    private static bool IsLast(StatementSyntax statement, IEnumerable<StatementSyntax> body)
    {
        StatementSyntax? last = null;
        foreach (var other in body)
        {
            if (other is LocalDeclarationStatementSyntax declaration && declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword))
            {
                return false;
            }

            if (other is not LocalFunctionStatementSyntax)
            {
                last = other;
            }
        }

        return last == statement;
    }
}
