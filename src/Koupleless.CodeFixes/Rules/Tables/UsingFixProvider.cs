using System.Collections.Immutable;
using System.Composition;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>
/// Makes a local one of a <c>using</c>, where it is of use up to the end of its block only: in code that disposes it
/// sometimes, and in code that awaits something in between.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsingFixProvider)), Shared]
public sealed class UsingFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Releasable.Rules;

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Releasable.At(site) is not { Call.IsDispose: true } releasable
            || (site.IsTopLevel && ApplicationStopping.FindFor(site, releasable.Statement) is not null))
        {
            yield break;
        }

        if (releasable.Declarator?.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration }
            && declaration.UsingKeyword.IsKind(SyntaxKind.None)
            && EndsWithBlock(releasable, declaration))
        {
            yield return Fix.InDocument($"Declare '{releasable.Holder!.Name}' with 'using'", nameof(UsingFixProvider), site, editor =>
                editor.ReplaceNode(declaration, static (current, _) => WithUsing((LocalDeclarationStatementSyntax)current)));
        }
        else if (releasable.IsDiscarded && releasable.Statement is ExpressionStatementSyntax statement && Waits(site, statement))
        {
            var name = NewNames.OfLocal(site, NewNames.For(releasable.Type));
            yield return Fix.InDocument($"Keep it in a local '{name}' with 'using'", nameof(UsingFixProvider), site, editor =>
                editor.ReplaceNode(statement, (current, _) => NamedValue.Declare((ExpressionStatementSyntax)current, "using var", name)));
        }
    }

    private static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax declaration) =>
        declaration
            .WithoutLeadingTrivia()
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space));

    private static bool EndsWithBlock(Releasable releasable, LocalDeclarationStatementSyntax declaration)
    {
        var scope = declaration.Parent is GlobalStatementSyntax global ? global.Parent! : declaration.Parent!;
        var local = (ILocalSymbol)releasable.Holder!;
        var uses = Releasable.UsesOf(releasable.Site.Model, local, scope).ToArray();
        // An assignment to the local would not compile, and a function that has it may run later.
        if (uses.Any(use => Functions.Around(use) != Functions.Around(declaration)
            || use.Parent is ReturnStatementSyntax or RefExpressionSyntax
            || (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }))
        {
            return false;
        }

        return uses.Any(IsDisposed) || Waits(releasable.Site, declaration) || (IsLinkedSource(releasable) && !LeavesTask(releasable.Site, scope, uses));
    }

    private static bool IsDisposed(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "Close" }
        || use.Parent is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "Close" } } };

    private static bool Waits(FixSite site, StatementSyntax statement)
    {
        if (site.IsTopLevel)
        {
            return true;
        }

        // What starts something goes on when it has been awaited.
        var function = Functions.Around(statement);
        return Functions.IsAsync(function)
            && !StartMember.Is(function)
            && statement.Parent is BlockSyntax block
            && block.Statements.SkipWhile(other => other != statement).Skip(1).Any(other =>
                other.DescendantNodesAndSelf(static node => !Functions.Is(node)).OfType<AwaitExpressionSyntax>().Any());
    }

    // A timer would stop at once; a source of tokens is of use to the calls in its block.
    private static bool IsLinkedSource(Releasable releasable) => releasable.Type.Name == "CancellationTokenSource";

    // What gets the token may still run when the block has ended.
    private static bool LeavesTask(FixSite site, SyntaxNode scope, IEnumerable<SyntaxNode> uses) => uses.Any(use =>
        use.Ancestors().TakeWhile(ancestor => ancestor != scope).OfType<InvocationExpressionSyntax>().Any(call =>
            call.Parent is not AwaitExpressionSyntax && site.Model.GetTypeInfo(call).Type is { Name: "Task" or "ValueTask" or "IAsyncEnumerable" }));
}
