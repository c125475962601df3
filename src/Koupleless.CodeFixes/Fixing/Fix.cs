using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>One change that mends one place.</summary>
/// <param name="title">What the user is asked.</param>
/// <param name="key">The same for all places where the same kind of change is made: they can be changed together.</param>
/// <param name="change">Makes the change.</param>
internal sealed class Fix(string title, string key, Func<SolutionEditor, CancellationToken, Task> change)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    /// <summary>A change of the document of the place only.</summary>
    public static Fix InDocument(string title, string key, FixSite site, Action<DocumentEditor> change) =>
        new(title, key, async (editor, cancellationToken) =>
            change(await editor.GetDocumentEditorAsync(site.Document.Id, cancellationToken).ConfigureAwait(false)));

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        await change(editor, cancellationToken).ConfigureAwait(false);
        return await FullNames.ImportAsync(editor.GetChangedSolution(), solution, cancellationToken).ConfigureAwait(false);
    }
}
