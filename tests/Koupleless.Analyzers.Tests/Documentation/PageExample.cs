using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>A fenced block of C#. The words behind <c>csharp</c> say how it is compiled; readers do not see them.</summary>
internal sealed partial record PageExample(string Code, string[] Marks)
{
    /// <summary>The assembly of its own that the block is for the other blocks, or null.</summary>
    public ReferencedSource? Reference =>
        Marks.Contains("contract") ? new(ReferenceKind.Contract, "Contract", Code)
        : Values("library=").FirstOrDefault() is { } library ? new(ReferenceKind.Provided, library, Code)
        : null;

    /// <summary>A library that modules share.</summary>
    public bool IsShared => Marks.Contains("shared");

    /// <summary>Reported at the strict level only.</summary>
    public bool IsStrict => Marks.Contains("strict");

    /// <summary>Assemblies of packages that the base provides.</summary>
    public IEnumerable<string> Packages => Values("package=");

    public static ImmutableArray<PageExample> ReadAll(string page) =>
        [.. Fence().Matches(page).Select(static fence =>
            new PageExample(fence.Groups["code"].Value, fence.Groups["marks"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The lines of the block that is a hazard table, or nothing.</summary>
    public static string ReadTable(string page) => TableFence().Match(page).Groups["table"].Value;

    private IEnumerable<string> Values(string name) =>
        Marks.Where(mark => mark.StartsWith(name, StringComparison.Ordinal)).Select(mark => mark[name.Length..]);

    [GeneratedRegex(@"^```csharp(?<marks>[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```hazards\n(?<table>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TableFence();
}
