using System.Collections.Immutable;
using System.Composition;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Koupleless.CodeFixes.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.Tables;

/// <summary>
/// Keeps what a constructor, or a method that starts something, drops or has in a local only, in a field that is released
/// when the owner stops.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepInFieldFixProvider)), Shared]
public sealed class KeepInFieldFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Releasable.Rules;

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Releasable.At(site) is not { } releasable
            // A field has one value: what a method makes each time that it is called is not for it.
            || !StartMember.RunsOnce(site)
            || site.Type is not { } type
            || Basis(releasable) is not { } basis
            || StopMembers.Of(site) is not { } stop)
        {
            yield break;
        }

        var name = NewNames.OfField(type, basis);
        yield return new Fix($"Keep it in a field '{name}', and release it in {stop.Name}", nameof(KeepInFieldFixProvider), async (editor, cancellationToken) =>
        {
            var document = await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false);
            var isReadOnly = site.Function is ConstructorDeclarationSyntax && releasable.Type.Name != "GCHandle";
            Assign(document, releasable, name);
            AddField(document, releasable, name, isReadOnly);
            await stop.AddAsync(editor, releasable.Call.StatementOn(name, releasable.Type.IsReferenceType && !isReadOnly, site.NewLine), cancellationToken)
                .ConfigureAwait(false);
        });
    }

    private static string? Basis(Releasable releasable) =>
        releasable.Holder is ILocalSymbol local
            ? releasable.Declarator is { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax } declaration } }
                && declaration.UsingKeyword.IsKind(SyntaxKind.None)
                ? local.Name
                : null
            : releasable.IsDiscarded ? NewNames.For(releasable.Type) : null;

    private static void Assign(DocumentEditor editor, Releasable releasable, string name)
    {
        if (releasable.Holder is ILocalSymbol)
        {
            // The local stays: code below has it, and so may lambdas.
            var declaration = releasable.Declarator!.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()!;
            editor.InsertAfter(declaration, SyntaxFactory.ParseStatement($"{name} = {releasable.Holder.Name};")
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(releasable.Site.NewLine))
                .WithAdditionalAnnotations(Formatter.Annotation));
        }
        else if (releasable.Value.Parent is ArrowExpressionClauseSyntax arrow)
        {
            editor.ReplaceNode(arrow.Expression, (current, _) => SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
                (ExpressionSyntax)current));
        }
        else
        {
            editor.ReplaceNode(releasable.Statement!, (current, _) => NamedValue.Assign((ExpressionStatementSyntax)current, name));
        }
    }

    private static void AddField(DocumentEditor editor, Releasable releasable, string name, bool isReadOnly)
    {
        var site = releasable.Site;
        var isNullable = releasable.Type.IsReferenceType
            && !isReadOnly
            && site.Model.GetNullableContext(site.Node.SpanStart).HasFlag(NullableContext.AnnotationsEnabled);
        var type = (TypeSyntax)editor.Generator.TypeExpression(
            releasable.Type.WithNullableAnnotation(isNullable ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated), addImport: true);
        var newLine = site.NewLine;
        editor.ReplaceNode(site.TypeDeclaration!, (current, _) =>
            TypeParts.AddField((TypeDeclarationSyntax)current, $"private {(isReadOnly ? "readonly " : "")}T {name};", type, newLine));
    }
}
