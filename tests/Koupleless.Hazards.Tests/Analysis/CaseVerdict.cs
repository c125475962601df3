using System.Collections.Concurrent;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>What the analyzers say of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Reported">The ids, without repetition.</param>
/// <param name="Text">The reports as the compiler prints them.</param>
internal sealed record CaseVerdict(HazardCase Case, IReadOnlyList<string> Reported, string Text)
{
    private static readonly ConcurrentDictionary<string, Task<CaseVerdict>> s_verdicts = new();

    public bool Agrees => Expectation.Holds(Case, Reported);

    public static Task<CaseVerdict> GetAsync(HazardCase hazard) => s_verdicts.GetOrAdd(hazard.Name, _ => JudgeAsync(hazard));

    private static async Task<CaseVerdict> JudgeAsync(HazardCase hazard)
    {
        var diagnostics = await CaseAnalysis.RunAsync(hazard, CaseCompiler.Compile(hazard));
        return new(
            hazard,
            [.. diagnostics.Select(static diagnostic => diagnostic.Id).Distinct()],
            string.Join(Environment.NewLine, diagnostics.Select(static diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition} {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage()}")));
    }
}
