using Koupleless.Analyzers.Analysis;
using Koupleless.HazardRunner;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Runs;

/// <summary>What was seen of one case: the run without eviction, and the one with it when the first was pinned.</summary>
/// <param name="Case">The case.</param>
/// <param name="Plain">Null when the process ended without a report.</param>
/// <param name="Evicted">As <paramref name="Plain"/>; null when there was no such run.</param>
/// <param name="Output">What the process wrote.</param>
internal sealed record CaseRun(HazardCase Case, RunReport? Plain, RunReport? Evicted, string Output)
{
    public Outcome Outcome => Plain switch
    {
        null or { StoppedBase: true } => Outcome.Exits,
        { Exception: not null } => Outcome.Throws,
        { Pinned: true } => Evicted is { Pinned: false } ? Outcome.Evicted : Outcome.Pins,
        { Changes.Count: > 0 } => Outcome.Changes,
        { ChangedStatics.Count: > 0 } => Case.Mode == AnalysisMode.Shared ? Outcome.Changes : Outcome.Resets,
        _ => Outcome.Gone,
    };

    public string Describe() =>
        Plain is null
            ? $"The process ended. {Output}"
            : $"{Outcome}. Collections: {Plain.Collections}. Threw: {Plain.Exception ?? "nothing"}. Changes: {string.Join("; ", Plain.Changes.Concat(Plain.ChangedStatics))}. {Output}";
}
