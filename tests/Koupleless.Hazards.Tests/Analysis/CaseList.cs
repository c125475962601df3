using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>A checked file that lists cases, one a line with the reason: <c>case | reason</c>.</summary>
internal sealed class CaseList
{
    private readonly IReadOnlyDictionary<string, string> _reasons;

    private CaseList(string fileName)
    {
        var path = Path.Combine(Folders.Project, fileName);
        Exists = File.Exists(path);
        _reasons = !Exists ? new Dictionary<string, string>() : File.ReadLines(path)
            .Where(static line => line.Trim().Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
    }

    /// <summary>Where analyzers and runs disagree, and why that is right.</summary>
    public static CaseList Disagreements { get; } = new("Disagreements.txt");

    /// <summary>Where they disagree because a rule is not finished.</summary>
    public static CaseList Open { get; } = new("OpenCases.txt");

    public bool Exists { get; }

    public IReadOnlyDictionary<string, string> Reasons => _reasons;

    public bool Contains(HazardCase hazard) => _reasons.ContainsKey(hazard.Name);

    /// <summary>True for a hazard that no analyzer can see in the source, as the reason says with its first words.</summary>
    public bool IsRuntimeOnly(HazardCase hazard) =>
        _reasons.TryGetValue(hazard.Name, out var reason) && reason.StartsWith("runtime only:", StringComparison.Ordinal);
}
