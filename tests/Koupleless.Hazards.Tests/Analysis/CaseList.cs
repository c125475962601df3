using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>A checked file that lists cases, one a line with the reason: <c>case | reason</c>.</summary>
internal sealed class CaseList
{
    private CaseList(string fileName) =>
        Reasons = File.ReadLines(Path.Combine(Folders.Project, fileName))
            .Where(static line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);

    /// <summary>Where analyzers and runs disagree, and why that is right.</summary>
    public static CaseList Disagreements { get; } = new("Disagreements.txt");

    public IReadOnlyDictionary<string, string> Reasons { get; }

    public bool Contains(HazardCase hazard) => Reasons.ContainsKey(hazard.Name);

    /// <summary>True for a hazard that no analyzer can see in the source, as the reason says with its first words.</summary>
    public bool IsRuntimeOnly(HazardCase hazard) =>
        Reasons.TryGetValue(hazard.Name, out var reason) && reason.StartsWith("runtime only:", StringComparison.Ordinal);
}
