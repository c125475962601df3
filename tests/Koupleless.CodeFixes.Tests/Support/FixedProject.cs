using System.Collections.Immutable;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.CodeFixes.Tests.Support;

/// <summary>A project in a workspace, as an IDE has it: analyzed, changed, analyzed again.</summary>
internal sealed class FixedProject
{
    private readonly AnalyzedProject _description;
    private readonly DiagnosticAnalyzer _analyzer;

    private FixedProject(AnalyzedProject description, DiagnosticAnalyzer analyzer, Project project)
    {
        _description = description;
        _analyzer = analyzer;
        Project = project;
    }

    public Project Project { get; private set; }

    public static FixedProject Open(AnalyzedProject description, DiagnosticAnalyzer analyzer, string source)
    {
        var compilation = description.Compile(source);
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: ModuleProject.ParseOptions,
            metadataReferences: compilation.References));
        foreach (var (file, text) in description.OtherFiles.Prepend(("Program.cs", source)))
        {
            project = project.AddDocument(file, SourceText.From(text.ReplaceLineEndings("\n"))).Project;
        }

        // The implicit usings.
        var usings = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Usings.cs");
        return new(description, analyzer, project.AddDocument("Usings.cs", usings.GetText()).Project);
    }

    public async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([_analyzer], _description.CreateOptions()).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public Document DocumentOf(Diagnostic diagnostic) => Project.GetDocument(diagnostic.Location.SourceTree)!;

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Project = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetProject(Project.Id)!;
    }

    public async Task<string> GetTextAsync(string file) =>
        (await Project.Documents.Single(document => document.Name == file).GetTextAsync()).ToString();

    public async Task AssertCompilesAsync()
    {
        var errors = (await Project.GetCompilationAsync())!.GetDiagnostics()
            .Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS5001" } || IsAboutNull(diagnostic));
        Assert.Empty(errors);
    }

    private static bool IsAboutNull(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal);
}
