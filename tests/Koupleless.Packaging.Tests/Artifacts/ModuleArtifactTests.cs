using System.IO.Compression;
using System.Security.Cryptography;

namespace Koupleless.Packaging.Tests.Artifacts;

public sealed class ModuleArtifactTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_and_a_folder_read_alike(bool unpacked)
    {
        var path = Write(unpacked);

        var artifact = await ModuleArtifact.OpenAsync(path);

        Assert.Equal("orders 1.2.0", $"{artifact.Manifest.Name} {artifact.Manifest.Version}");
        Assert.Equal(["Orders", "Data"], artifact.Images.Select(static image => image.Name));
        Assert.Equal("orders"u8.ToArray(), artifact.Images[0].Bytes);
        Assert.Equal(7, artifact.Entries["content/a.txt"]);
        Assert.Null(artifact.Report);
        Assert.True(artifact.Length > 0);
    }

    [Fact]
    public async Task Of_runtime_specific_assemblies_the_one_for_the_runtime_is_read()
    {
        var path = Write(unpacked: false);

        var windows = await ModuleArtifact.OpenAsync(path, runtime: RuntimeSelection.Of("win-x64"));
        var linux = await ModuleArtifact.OpenAsync(path, runtime: RuntimeSelection.Of("linux-x64"));

        Assert.Equal("windows"u8.ToArray(), windows.Images.Single(static image => image.Name == "Data").Bytes);
        Assert.Equal("all"u8.ToArray(), linux.Images.Single(static image => image.Name == "Data").Bytes);
    }

    [Fact]
    public async Task The_build_s_report_comes_with_it()
    {
        var folder = Write(unpacked: true);
        File.WriteAllBytes(Path.Combine(folder, SlimReport.FileName), new SlimReport("orders", "1.2.0", [new("Shop.Base", "3.0.0")], VersionPolicy.AtLeast, [new("Dapper.dll", SlimDecision.Provided, "because") { Name = "Dapper" }]).ToUtf8Json());

        var artifact = await ModuleArtifact.OpenAsync(folder);

        Assert.Equal("Dapper", Assert.Single(artifact.Report!.Files).Name);
    }

    [Fact]
    public async Task A_changed_file_is_noticed_although_nothing_needs_it()
    {
        var folder = Write(unpacked: true);
        File.WriteAllText(Path.Combine(folder, "content", "a.txt"), "Content");

        Assert.Equal(ErrorIds.FileDiffers, await CodeAsync(folder));
    }

    [Fact]
    public async Task Limits_hold()
    {
        var path = Write(unpacked: false);

        Assert.Equal(ErrorIds.ArchiveTooLarge, await CodeAsync(path, new() { MaximumTotalBytes = 10 }));
        Assert.Equal(ErrorIds.ArchiveTooLarge, await CodeAsync(path, new() { MaximumManifestBytes = 10 }));
    }

    [Fact]
    public async Task What_is_no_artifact_has_an_error_with_an_id()
    {
        File.WriteAllText(_folder["text.nupkg"], "text");
        Directory.CreateDirectory(_folder["empty"]);

        Assert.Equal(ErrorIds.SourceNotFound, await CodeAsync(_folder["nowhere.nupkg"]));
        Assert.Equal(ErrorIds.NotAnArchive, await CodeAsync(_folder["text.nupkg"]));
        Assert.Equal(ErrorIds.ManifestMissing, await CodeAsync(_folder["empty"]));
    }

    private static async Task<string> CodeAsync(string path, ArtifactLimits? limits = null) =>
        (await Assert.ThrowsAsync<KouplelessException>(() => ModuleArtifact.OpenAsync(path, limits))).Code;

    private string Write(bool unpacked)
    {
        ArtifactEntry[] assemblies =
        [
            new("lib/net10.0/Orders.dll", "orders"u8.ToArray()),
            new("lib/net10.0/Data.dll", "all"u8.ToArray()),
            new("lib/net10.0/runtimes/win/lib/net8.0/Data.dll", "windows"u8.ToArray()),
            new("lib/net10.0/de/Orders.resources.dll", "de"u8.ToArray()),
        ];
        var content = new ArtifactEntry("content/a.txt", "content"u8.ToArray());
        var manifest = new ModuleManifest
        {
            Name = "orders",
            Version = "1.2.0",
            PathBase = "/orders",
            Assembly = "Orders",
            TargetFramework = "net10.0",
            Assemblies = [.. assemblies.Select(static entry => new ModuleAssembly(Path.GetFileNameWithoutExtension(entry.Name), "1.0.0.0", entry.Name, Sha256(entry), entry.Name.Contains("/de/") ? "de" : null))],
            Files = [new(content.Name, Sha256(content))],
        };
        var path = _folder["orders.1.2.0.nupkg"];
        ArtifactWriter.Write(path, manifest, new("a", "b"), [.. assemblies, content]);
        if (!unpacked)
            return path;
        ZipFile.ExtractToDirectory(path, _folder["orders"]);
        return _folder["orders"];
    }

    private static string Sha256(ArtifactEntry entry) => Convert.ToHexStringLower(SHA256.HashData(entry.Content.Span));
}
