namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>All cases, by name.</summary>
internal static class CaseCorpus
{
    private static readonly SortedDictionary<string, HazardCase> s_cases = new(
        Directory.EnumerateFiles(Folders.Cases, "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.ChangeExtension(Path.GetRelativePath(Folders.Cases, path), null).Replace(Path.DirectorySeparatorChar, '/'))
            .ToDictionary(static name => name, static name => HazardCase.Parse(name, File.ReadAllText(Path.Combine(Folders.Cases, $"{name}.cs")).ReplaceLineEndings("\n"))),
        StringComparer.Ordinal);

    public static IReadOnlyList<HazardCase> All { get; } = [.. s_cases.Values];

    /// <summary>For theories.</summary>
    public static TheoryData<string> Names => [.. s_cases.Keys];

    public static HazardCase Find(string name) => s_cases[name];
}
