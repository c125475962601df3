using Koupleless.Cli.Verify;

namespace Koupleless.Cli.Tests.Verify;

public sealed class ArtifactArgumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ArtifactArgumentsTests()
    {
        foreach (var file in new[] { "a.1.0.0.nupkg", "b.1.0.0.nupkg", "note.txt", "sub/c.1.0.0.nupkg", "sub/deep/d.1.0.0.nupkg", "unpacked/module.json" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
            File.WriteAllText(_folder[file], "");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.1.0.0.nupkg", "a.1.0.0.nupkg")]
    [InlineData("*.nupkg", "a.1.0.0.nupkg b.1.0.0.nupkg")]
    [InlineData("?.1.0.0.nupkg", "a.1.0.0.nupkg b.1.0.0.nupkg")]
    [InlineData("**/*.nupkg", "a.1.0.0.nupkg b.1.0.0.nupkg sub/c.1.0.0.nupkg sub/deep/d.1.0.0.nupkg")]
    [InlineData("sub/**/d*.nupkg", "sub/deep/d.1.0.0.nupkg")]
    [InlineData("s*/*.nupkg", "sub/c.1.0.0.nupkg")]
    [InlineData("sub/**", "sub/c.1.0.0.nupkg sub/deep/d.1.0.0.nupkg")]
    [InlineData("*", "a.1.0.0.nupkg b.1.0.0.nupkg")]
    [InlineData("sub", "sub/c.1.0.0.nupkg sub/deep/d.1.0.0.nupkg")]
    [InlineData("./sub/../a*", "a.1.0.0.nupkg")]
    [InlineData("unpacked", "unpacked")]
    [InlineData("absent.nupkg", "absent.nupkg")]
    public void An_argument_stands_for_artifacts(string argument, string expected) =>
        Assert.Equal(expected.Split(' '), Expand(argument));

    [Fact]
    public void An_artifact_that_is_named_twice_is_one()
    {
        var artifacts = ArtifactArguments.Expand(["*.nupkg", "a.1.0.0.nupkg"], _folder.Path);

        Assert.Equal([("a.1.0.0.nupkg", true), ("b.1.0.0.nupkg", false)], artifacts.Select(static artifact => (artifact.Path, artifact.IsNamed)));
    }

    [Fact]
    public void An_absolute_pattern_gives_absolute_paths() =>
        Assert.Equal([_folder["sub/c.1.0.0.nupkg"]], Expand(Path.Combine(_folder.Path, "sub", "*.nupkg")));

    [Theory]
    [InlineData("z*.nupkg")]
    [InlineData("absent/*.nupkg")]
    public void An_argument_that_leads_nowhere_is_an_error(string argument) =>
        Assert.Equal(ErrorIds.SourceNotFound, Assert.Throws<KouplelessException>(() => Expand(argument)).Code);

    private IEnumerable<string> Expand(string argument) =>
        ArtifactArguments.Expand([argument], _folder.Path).Select(static artifact => artifact.Path.Replace('\\', '/'));
}
