using System.Reflection;
using System.Text.RegularExpressions;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>What docs/configuration.md says of a base that is told nothing.</summary>
public sealed partial class OptionDefaultsTests
{
    [Theory]
    [InlineData(nameof(KouplelessOptions.StartTimeout))]
    [InlineData(nameof(KouplelessOptions.DrainTimeout))]
    [InlineData(nameof(KouplelessOptions.StopTimeout))]
    [InlineData(nameof(KouplelessOptions.UnloadTimeout))]
    public void A_timeout_is_as_documented(string option) =>
        Assert.Equal(TimeSpan.Parse(Documented(option)), typeof(KouplelessOptions).GetProperty(option)!.GetValue(new KouplelessOptions()));

    [Fact]
    public void Links_are_verified_as_documented() =>
        Assert.Equal(bool.Parse(Documented(nameof(KouplelessOptions.VerifyLinks))), new KouplelessOptions().VerifyLinks);

    private static string Documented(string option)
    {
        var document = typeof(OptionDefaultsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "Configuration").Value!;
        return Row().Matches(File.ReadAllText(document)).Single(row => row.Groups["option"].Value == option).Groups["value"].Value;
    }

    [GeneratedRegex(@"^\| `Koupleless:(?<option>\w+)` \| `(?<value>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
