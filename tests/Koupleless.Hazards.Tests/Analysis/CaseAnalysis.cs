using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers;
using Koupleless.Analyzers.Analysis;
using Koupleless.Hazards.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>Analyses cases with every analyzer there is.</summary>
internal static class CaseAnalysis
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the analyzers report of hazards, in the order of the source. An analyzer that throws fails the test.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(HazardCase hazard, Compilation compilation, bool concurrent = true)
    {
        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            CreateOptions(hazard),
            onAnalyzerException: (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(exceptions);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(static diagnostic => IsHazard(diagnostic.Id)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public static AnalyzerOptions CreateOptions(HazardCase hazard) =>
        new(
            hazard.Packages.Count + hazard.Isolated.Count == 0 ? [] : [new Provided(string.Join('\n', CasePackages.Closure(hazard.Packages)))],
            new CaseOptions(hazard));

    private static bool IsHazard(string id) =>
        id.StartsWith("KPL1", StringComparison.Ordinal) || id.StartsWith("KPL2", StringComparison.Ordinal);

    private sealed class Provided(string names) : AdditionalText
    {
        public override string Path => $"obj/{ProvidedAssemblies.FileName}";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(names);
    }
}
