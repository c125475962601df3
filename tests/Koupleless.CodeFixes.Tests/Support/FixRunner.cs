using System.Collections.Immutable;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.CodeFixes.Tests.Support;

/// <summary>
/// Applies a fix to what an analyzer reports, and asserts what the code becomes: that it compiles and that nothing is
/// reported any longer but what the new code marks.
/// </summary>
internal sealed class FixRunner<TAnalyzer, TFix>(AnalyzedProject? description = null)
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : HazardFixProvider, new()
{
    private readonly AnalyzedProject _description = description ?? new AnalyzedProject();
    private readonly TFix _fix = new();

    /// <summary>Fixes the first marked place alone.</summary>
    public async Task VerifyAsync(string before, string after, int which = 0)
    {
        var (project, diagnostics) = await OpenAsync(before);
        var actions = await ActionsForAsync(project, diagnostics[0]);
        Assert.True(actions.Count > which, $"{actions.Count} fixes are offered.");
        await project.ApplyAsync(actions[which]);
        await AssertIsAsync(project, after);
    }

    /// <summary>Fixes all places of the project at once.</summary>
    public async Task VerifyAllAsync(string before, string after, string? otherFile = null)
    {
        var (project, diagnostics) = await OpenAsync(before);
        var action = (await ActionsForAsync(project, diagnostics[0]))[0];
        var context = new FixAllContext(
            project.DocumentOf(diagnostics[0]), _fix, FixAllScope.Project, action.EquivalenceKey, diagnostics.Select(static diagnostic => diagnostic.Id).Distinct(), new Provider(project), CancellationToken.None);
        await project.ApplyAsync((await _fix.GetFixAllProvider().GetFixAsync(context))!);
        await AssertIsAsync(project, after);
        if (otherFile is not null)
        {
            var (name, _) = Assert.Single(_description.OtherFiles);
            Assert.Equal(otherFile.ReplaceLineEndings("\n"), await project.GetTextAsync(name));
        }
    }

    /// <summary>Asserts that nothing is offered for any marked place.</summary>
    public async Task VerifyNoneAsync(string before)
    {
        var (project, diagnostics) = await OpenAsync(before);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await ActionsForAsync(project, diagnostic));
        }
    }

    private async Task<(FixedProject Project, ImmutableArray<Diagnostic> Diagnostics)> OpenAsync(string marked)
    {
        var project = FixedProject.Open(_description, new TAnalyzer(), Markup.Parse(marked).Source);
        var diagnostics = await ReportsAsync(project);
        AssertMarked(marked, diagnostics);
        Assert.NotEmpty(diagnostics);
        return (project, diagnostics);
    }

    private async Task AssertIsAsync(FixedProject project, string marked)
    {
        Assert.Equal(Markup.Parse(marked).Source, await project.GetTextAsync("Program.cs"));
        await project.AssertCompilesAsync();
        AssertMarked(marked, await ReportsAsync(project));
    }

    private static void AssertMarked(string marked, IEnumerable<Diagnostic> diagnostics) =>
        Assert.Equal(
            Markup.Parse(marked).Places.Select(static place => (place.Start, place.End)).Order(),
            diagnostics.Where(static diagnostic => diagnostic.Location.SourceTree!.FilePath == "Program.cs")
                .Select(static diagnostic => (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End)));

    private async Task<ImmutableArray<Diagnostic>> ReportsAsync(FixedProject project) =>
        [.. (await project.GetDiagnosticsAsync()).Where(diagnostic => _fix.FixableDiagnosticIds.Contains(diagnostic.Id))];

    private async Task<List<CodeAction>> ActionsForAsync(FixedProject project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await _fix.RegisterCodeFixesAsync(new CodeFixContext(
            project.DocumentOf(diagnostic), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private sealed class Provider(FixedProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            await project.GetDiagnosticsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await project.GetDiagnosticsAsync()).Where(diagnostic => project.DocumentOf(diagnostic).Id == document.Id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project _, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
