using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>Runs one analyzer on a project, as the compiler does: after the generators.</summary>
internal static class RuleRunner
{
    /// <summary>Asserts that exactly the marked places are reported, and gives the reports in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync<TAnalyzer>(string marked, AnalyzedProject? project = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var markup = Markup.Parse(marked);
        var text = SourceText.From(markup.Source);
        var diagnostics = await GetDiagnosticsAsync<TAnalyzer>(markup.Source, project ?? new AnalyzedProject());
        Assert.Equal(
            markup.Places
                .Select(place => (Span: TextSpan.FromBounds(place.Start, place.End), Id: place.Id ?? OnlyId<TAnalyzer>()))
                .OrderBy(static place => place.Span.Start).ThenBy(static place => place.Id, StringComparer.Ordinal)
                .Select(place => Show(text, place.Span, place.Id)),
            diagnostics.Select(static diagnostic => Show(diagnostic.Location.SourceTree!.GetText(), diagnostic.Location.SourceSpan, diagnostic.Id)));
        return diagnostics;
    }

    /// <summary>What is reported in a module that no hazard rule looks at, as the id and the source text it stands at.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync<TAnalyzer>(string program, bool isModule = true)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        [.. (await GetDiagnosticsAsync<TAnalyzer>(program, isModule))
            .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}")];

    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync<TAnalyzer>(string program, bool isModule = true)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        GetDiagnosticsAsync<TAnalyzer>(program, new AnalyzedProject { Mode = AnalysisMode.None, IsModule = isModule });

    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync<TAnalyzer>(string program, AnalyzedProject project)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.CreateOptions(),
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await project.Compile(program).WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        return [.. diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static string OnlyId<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        new TAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).Distinct().Single();

    private static string Show(SourceText text, TextSpan span, string id) =>
        $"{text.Lines.GetLinePosition(span.Start).Line + 1}: {id} {text.ToString(span)}";
}
