// outcome: gone
// title: a compiled regular expression and one of a generator
using System.Text.RegularExpressions;

public static partial class Patterns
{
    public static readonly Regex Sku = new("^[a-z]{2}-[0-9]+$", RegexOptions.Compiled);

    [GeneratedRegex("^[0-9]{5}$")]
    public static partial Regex PostCode();
}

public static class Case
{
    public static void Run() => _ = Patterns.Sku.IsMatch("te-17") && Patterns.PostCode().IsMatch("12345");
}
