using System.Collections.Immutable;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>Compiles the examples of a page as a project of the Web SDK is compiled, and runs every analyzer of ours on them.</summary>
internal static class PageCompiler
{
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(RulePage page, PageExample example)
    {
        var references = page.References.ToImmutableArray();
        var project = example.IsShared ? AnalyzedProject.Shared : new AnalyzedProject();
        project = project with
        {
            Strict = example.IsStrict,
            References = references,
            AdditionalFiles =
            [
                ("Koupleless.Provided.txt", string.Join('\n', example.Packages.Concat(references.Select(static reference => reference.Name)))),
                ("page.hazards.txt", page.Table),
            ],
        };
        var compilation = Compile(example, references);
        var diagnostics = await compilation
            .WithAnalyzers(RuleCatalogue.Analyzers, project.CreateOptions())
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return diagnostics;
    }

    private static Compilation Compile(PageExample example, ImmutableArray<ReferencedSource> references)
    {
        var plain = ModuleProject.Compile(example.Code)
            .AddReferences(references.Select(static reference => reference.Compile()))
            .AddReferences(example.Packages.Select(static package => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"{package}.dll"))));
        if (!plain.SyntaxTrees[0].GetRoot().DescendantNodes().Any(static node => node is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax))
            plain = plain.WithOptions(plain.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(FrameworkGenerators.All, parseOptions: ModuleProject.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(plain, out var generated, out var problems);
        Assert.Empty(problems);
        var compilation = ModuleProject.Generate((CSharpCompilation)generated, !example.IsShared).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
