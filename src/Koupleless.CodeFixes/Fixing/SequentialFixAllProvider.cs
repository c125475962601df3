using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>
/// Fixes the places of a scope one after the other, each in the code that the fixes before it left: two fields of a type
/// share one <c>Dispose</c>, in whatever file of a partial class it is. Merged changes would conflict there.
/// </summary>
internal sealed class SequentialFixAllProvider : FixAllProvider
{
    public static readonly SequentialFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var action = CodeAction.Create(
            $"Fix all of {string.Join(", ", context.DiagnosticIds.OrderBy(static id => id, StringComparer.Ordinal))}",
            cancellationToken => FixAsync(context.WithCancellationToken(cancellationToken)),
            context.CodeActionEquivalenceKey);
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var (solution, places) = await MarkAsync(context).ConfigureAwait(false);
        foreach (var place in places)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var document = solution.GetDocument(place.Document)!;
            var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            // A fix may have removed the code of another place.
            if (root?.GetAnnotatedNodes(place.Mark).FirstOrDefault() is not { } node)
            {
                continue;
            }

            var site = await FixSite.OfAsync(document, node, place.Properties, context.CancellationToken).ConfigureAwait(false);
            var fix = ((HazardFixProvider)context.CodeFixProvider).Find(site!).FirstOrDefault(fix => fix.Key == context.CodeActionEquivalenceKey);
            if (fix is not null)
            {
                solution = await fix.ApplyAsync(solution, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static async Task<(Solution Solution, List<Place> Places)> MarkAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var places = new List<Place>();
        foreach (var ofTree in (await GetDiagnosticsAsync(context).ConfigureAwait(false)).GroupBy(static diagnostic => diagnostic.Location.SourceTree))
        {
            if (solution.GetDocument(ofTree.Key) is not { } document)
            {
                continue;
            }

            var root = (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
            var marks = new Dictionary<SyntaxNode, List<SyntaxAnnotation>>();
            foreach (var diagnostic in ofTree.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                var node = FixSite.NodeOf(root, diagnostic);
                var place = new Place(document.Id, new SyntaxAnnotation(), diagnostic.Properties);
                places.Add(place);
                marks[node] = [.. marks.TryGetValue(node, out var others) ? others : [], place.Mark];
            }

            solution = solution.WithDocumentSyntaxRoot(
                document.Id, root.ReplaceNodes(marks.Keys, (original, current) => current.WithAdditionalAnnotations(marks[original])));
        }

        return (solution, places);
    }

    private static async Task<IEnumerable<Diagnostic>> GetDiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
        }

        var diagnostics = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
        {
            diagnostics.AddRange((await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).Where(static diagnostic => diagnostic.Location.IsInSource));
        }

        return diagnostics;
    }

    private sealed record Place(DocumentId Document, SyntaxAnnotation Mark, ImmutableDictionary<string, string?> Properties);
}
