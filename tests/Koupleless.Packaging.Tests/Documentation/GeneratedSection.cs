namespace Koupleless.Packaging.Tests.Documentation;

/// <summary>
/// A part of a documentation page that a test keeps up to date, between the comments <c>&lt;!-- generated: name --&gt;</c>
/// and <c>&lt;!-- end of name --&gt;</c>. With the environment variable <c>KOUPLELESS_UPDATE_DOCS=1</c> the test rewrites
/// it instead of failing.
/// </summary>
internal static class GeneratedSection
{
    private const string Update = "KOUPLELESS_UPDATE_DOCS";

    /// <summary>Fails when the section has not this text.</summary>
    public static void AssertIs(string page, string name, string expected)
    {
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var begin = $"<!-- generated: {name} -->\n";
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = text.IndexOf($"<!-- end of {name} -->", StringComparison.Ordinal);
        Assert.True(start >= begin.Length && end >= start, $"{page} has no section '{name}'.");
        expected = $"{expected.ReplaceLineEndings("\n").TrimEnd()}\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(page, $"{text[..start]}{expected}{text[end..]}");
            return;
        }

        Assert.True(expected == text[start..end], $"The section '{name}' of {page} is out of date. Run this test with {Update}=1 to rewrite it. Expected:\n{expected}");
    }
}
