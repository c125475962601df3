using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>The place that a diagnostic is about, in one state of its document.</summary>
internal sealed class FixSite
{
    private FixSite(Document document, SemanticModel model, SyntaxNode node, ImmutableDictionary<string, string?> properties)
    {
        Document = document;
        Model = model;
        Node = node;
        Properties = properties;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public SyntaxNode Node { get; }

    /// <summary>What the analyzer says beside the message.</summary>
    public ImmutableDictionary<string, string?> Properties { get; }

    /// <summary>The type declaration around the place; null in top-level statements.</summary>
    public TypeDeclarationSyntax? TypeDeclaration => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    public INamedTypeSymbol? Type => TypeDeclaration is { } declaration ? Model.GetDeclaredSymbol(declaration) : null;

    /// <summary>The function whose code the place is in; null in initializers and directly in top-level statements.</summary>
    public SyntaxNode? Function => Functions.Around(Node);

    /// <summary>True directly in the top-level statements of the program.</summary>
    public bool IsTopLevel => Function is null && Node.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;

    /// <summary>How lines end in the file.</summary>
    public string NewLine
    {
        get
        {
            var text = Node.SyntaxTree.GetText();
            var end = text.Lines[0];
            return end.EndIncludingLineBreak == end.End ? "\n" : text.ToString(new(end.End, end.EndIncludingLineBreak - end.End));
        }
    }

    public static async Task<FixSite?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is null ? null : await OfAsync(document, NodeOf(root, diagnostic), diagnostic.Properties, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<FixSite?> OfAsync(
        Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model ? new(document, model, node, properties) : null;

    /// <summary>Another place in the same document.</summary>
    public FixSite At(SyntaxNode node) => new(Document, Model, node, Properties);

    /// <summary>The node that a diagnostic is reported on.</summary>
    public static SyntaxNode NodeOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
}
