using System.Reflection;
using System.Text.RegularExpressions;

namespace Koupleless.Packaging.Tests;

/// <summary>The ids of errors and their pages in docs/rules.</summary>
internal static partial class RulePages
{
    public static string Repository { get; } = typeof(RulePages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryFolder").Value!;

    public static string Folder { get; } = Path.Combine(Repository, "docs", "rules");

    // The compiler's ids are read from their source: the analyzers' assembly needs a compiler around it.
    public static IReadOnlyCollection<string> CompilerIds { get; } =
        [.. Id().Matches(File.ReadAllText(Path.Combine(Repository, "src", "Koupleless.Analyzers", "RuleIds.cs"))).Select(static match => match.Value)];

    /// <summary>Every id, as often as it is given.</summary>
    public static IReadOnlyCollection<string> Ids { get; } =
        [.. typeof(ErrorIds).GetFields().Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!), .. CompilerIds];

    public static string TitleOf(string id) => File.ReadLines(Path.Combine(Folder, $"{id}.md")).First()[$"# {id}: ".Length..];

    [GeneratedRegex("KPL[0-9]{4}")]
    private static partial Regex Id();
}
