using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>What the build says of the project that an analyzer runs on, and what the project refers to.</summary>
internal sealed record AnalyzedProject
{
    public AnalysisMode Mode { get; init; } = AnalysisMode.Module;

    public bool Strict { get; init; }

    /// <summary>Whether the generators intercept the entry point; a project that is shared has none.</summary>
    public bool IsModule { get; init; } = true;

    /// <summary>Source files beside the one that carries the markup.</summary>
    public ImmutableArray<(string File, string Source)> OtherFiles { get; init; } = [];

    /// <summary>Additional files of the compilation, such as a table of hazards.</summary>
    public ImmutableArray<(string File, string Text)> AdditionalFiles { get; init; } = [];

    /// <summary>Assemblies that are compiled for the test.</summary>
    public ImmutableArray<ReferencedSource> References { get; init; } = [];

    public static AnalyzedProject Shared { get; } = new() { Mode = AnalysisMode.Shared, IsModule = false };

    /// <summary>Compiles as the build does: after the generators, and without an error.</summary>
    public CSharpCompilation Compile(string source)
    {
        var compilation = ModuleProject.Compile([("Program.cs", source), .. OtherFiles])
            .AddReferences(References.Select(static reference => reference.Compile()));
        if (Mode == AnalysisMode.Shared)
        {
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        }

        compilation = ModuleProject.Generate(compilation, IsModule).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS5001" }));
        return compilation;
    }

    public AnalyzerOptions CreateOptions()
    {
        var provided = References.Where(static reference => reference.Kind == ReferenceKind.Provided).Select(static reference => reference.Name);
        return new(
            [
                .. AdditionalFiles.Select(static file => new Text(file.File, file.Text)),
                new Text("obj/Koupleless.Provided.txt", string.Join('\n', provided)),
            ],
            new BuildProperties(IsModule, Mode, Strict));
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
