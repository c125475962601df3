using Koupleless.Analyzers;
using Koupleless.Analyzers.Analysis;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>One file of the corpus: what it says about itself in its first lines, and its code.</summary>
internal sealed record HazardCase
{
    /// <summary>Folder and file name: <c>KPL2001/LambdaInLocal</c>.</summary>
    public required string Name { get; init; }

    public required string Source { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Title { get; init; }

    public AnalysisMode Mode { get; init; } = AnalysisMode.Module;

    /// <summary>Assemblies of packages that the base has once for all modules.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Types, as <c>Assembly/Full.Name</c>, whose static constructors have run: the base has used that library before.</summary>
    public IReadOnlyList<string> UsedBefore { get; init; } = [];

    /// <summary>Assemblies of packages that the module carries itself.</summary>
    public IReadOnlyList<string> Isolated { get; init; } = [];

    /// <summary>MSBuild properties that generators and analyzers see.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The rule that the case is about: its folder.</summary>
    public string Rule => Name.Split('/')[0];

    /// <summary>True when what the case leaves in its own statics counts.</summary>
    public bool IsAboutOwnStatics => Mode == AnalysisMode.Shared || Rule == RuleIds.MutableStaticInModule;

    public string Path => System.IO.Path.Combine(Folders.Cases, $"{Name}.cs");

    public static HazardCase Parse(string name, string source)
    {
        var header = source.Split('\n').TakeWhile(static line => line.StartsWith("// ", StringComparison.Ordinal))
            .Select(static line => line[3..].Split(':', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(static parts => parts[0], static parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        var parsed = new HazardCase
        {
            Name = name,
            Source = source,
            Outcome = Enum.Parse<Outcome>(Take("outcome") ?? throw Malformed("has no outcome"), ignoreCase: true),
            Title = Take("title") ?? throw Malformed("has no title"),
            Mode = Enum.Parse<AnalysisMode>(Take("mode") ?? nameof(AnalysisMode.Module)),
            Packages = List(Take("packages")),
            UsedBefore = List(Take("used before")),
            Isolated = List(Take("isolate")),
            Properties = List(Take("properties")).Select(static property => property.Split('=')).ToDictionary(static parts => parts[0], static parts => parts[1]),
        };
        return header.Count == 0 ? parsed : throw Malformed($"has an unknown line '{header.First().Key}'");

        string? Take(string key) => header.Remove(key, out var value) ? value : null;

        static string[] List(string? value) => value?.Split(',', StringSplitOptions.TrimEntries) ?? [];

        FormatException Malformed(string problem) => new($"The header of {name} {problem}.");
    }
}
