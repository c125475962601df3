using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>Runs one analyzer on a module project, as the compiler does: after the generators.</summary>
internal static class RuleRunner
{
    /// <summary>What is reported, as the id and the source text it stands at.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync<TAnalyzer>(string program, bool isModule = true)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        [.. (await GetDiagnosticsAsync<TAnalyzer>(program, isModule))
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}")];

    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync<TAnalyzer>(string program, bool isModule = true)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var compilation = ModuleProject.Generate(ModuleProject.Compile(program), isModule).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS5001" }));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(isModule)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
