using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>A code fix of one or several rules. It offers what it finds for a place, and nothing where that would be wrong.</summary>
public abstract class HazardFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => SequentialFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var site = await FixSite.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            foreach (var fix in site is null ? [] : Find(site))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => fix.ApplyAsync(context.Document.Project.Solution, cancellationToken), fix.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be done about the place, the best first.</summary>
    internal abstract IEnumerable<Fix> Find(FixSite site);
}
