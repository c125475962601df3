namespace Koupleless.Packaging.Tests.Bases;

public sealed class SharedFrameworksTests : IDisposable
{
    private const string Core = "Microsoft.NETCore.App";
    private const string Web = "Microsoft.AspNetCore.App";

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    // The highest patch of the same minor version, compared as numbers.
    [InlineData("10.0.2", "10.0.12", "10.0.1 10.0.9 10.0.12 10.1.0 11.0.0")]
    // A lower patch than asked for does not count.
    [InlineData("10.0.5", "10.1.3", "10.0.4 10.1.0 10.1.3 10.2.0")]
    [InlineData("10.0.0", "10.2.1", "9.0.0 10.2.0 10.2.1 10.3.0")]
    // The next major version, and of that the lowest minor.
    [InlineData("9.0.0", "10.1.4", "8.0.0 10.1.4 10.3.0 11.0.0")]
    // Releases before prereleases.
    [InlineData("10.0.0", "11.0.0", "10.1.0-rc.1 11.0.0")]
    [InlineData("10.0.0", "10.0.0", "10.0.0-rc.2 10.0.0 10.0.1-preview.1")]
    [InlineData("10.0.0", "10.1.0-rc.2", "10.1.0-rc.1 10.1.0-rc.2")]
    // A prerelease that is asked for rolls forward over prereleases and on to the release.
    [InlineData("10.0.0-rc.1", "10.0.0-rc.10", "10.0.0-preview.7 10.0.0-rc.2 10.0.0-rc.10")]
    [InlineData("10.0.0-rc.1", "10.0.3", "10.0.0-rc.2 10.0.3")]
    // What is not a version is somebody else's folder.
    [InlineData("10.0.0", "10.0.1", "10.0.1 latest 10.0")]
    public void The_version_is_the_one_that_the_host_would_take(string wanted, string expected, string installed)
    {
        Install(Core, installed.Split(' '));

        var framework = Assert.Single(SharedFrameworks.Locate(_root.Path, [new(Core, wanted)]));

        Assert.Equal((expected, wanted), (framework.Version, framework.Wanted));
        Assert.Equal(Path.Combine(_root.Path, "shared", Core, expected), framework.Folder);
    }

    [Fact]
    public void A_framework_brings_the_one_that_it_stands_on()
    {
        Install(Core, "10.0.3", "10.1.0");
        Install(Web, "10.0.3");
        StandsOn(Web, "10.0.3", """ "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.3" } """);

        Assert.Equal([$"{Web} 10.0.3", $"{Core} 10.0.3"], Locate(new SharedFramework(Web, "10.0.0")));
    }

    [Fact]
    public void Of_two_wishes_for_one_framework_the_higher_counts()
    {
        Install(Core, "10.0.3", "10.1.0");
        Install(Web, "10.1.0");
        StandsOn(Web, "10.1.0", """ "frameworks": [{ "name": "Microsoft.NETCore.App", "version": "10.1.0" }] """);

        Assert.Equal([$"{Core} 10.1.0", $"{Web} 10.1.0"], Locate(new(Core, "10.0.0"), new(Web, "10.0.0")));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_with_what_is_there()
    {
        Install(Core, "8.0.1", "9.0.0");

        var error = Assert.Throws<KouplelessException>(() => Locate(new(Core, "10.0.0"), new(Web, "10.0.0")));

        Assert.Equal(ErrorIds.SharedFrameworkNotFound, error.Code);
        Assert.Contains($"{Core} 10.0.0 (there is 8.0.1, 9.0.0)", error.Message);
        Assert.Contains($"{Web} 10.0.0 (there is none)", error.Message);
    }

    [Fact]
    public void A_damaged_installation_is_no_stack_trace()
    {
        Install(Core, "10.0.0");
        File.WriteAllText(Path.Combine(_root["shared"], Core, "10.0.0", $"{Core}.runtimeconfig.json"), "{}");

        Assert.Equal(ErrorIds.SharedFrameworkNotFound, Assert.Throws<KouplelessException>(() => Locate(new SharedFramework(Core, "10.0.0"))).Code);
    }

    [Fact]
    public void The_frameworks_of_this_process_are_found() =>
        Assert.True(File.Exists(Path.Combine(SharedFrameworks.Locate(SharedFrameworks.CurrentRoot!, [new(Core, "10.0.0")])[0].Folder, "System.Runtime.dll")));

    private IEnumerable<string> Locate(params SharedFramework[] wanted) =>
        SharedFrameworks.Locate(_root.Path, wanted).Select(static framework => $"{framework.Name} {framework.Version}");

    private void Install(string name, params string[] versions)
    {
        foreach (var version in versions)
            Directory.CreateDirectory(Path.Combine(_root["shared"], name, version));
    }

    private void StandsOn(string name, string version, string framework) =>
        File.WriteAllText(Path.Combine(_root["shared"], name, version, $"{name}.runtimeconfig.json"), $$"""{ "runtimeOptions": { {{framework}} } }""");
}
