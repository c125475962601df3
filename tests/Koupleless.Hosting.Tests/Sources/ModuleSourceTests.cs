using System.IO.Compression;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Koupleless.Hosting.Tests.Sources;

/// <summary>A module comes from a file, from a folder, or from a URL.</summary>
public sealed class ModuleSourceTests
{
    private static readonly byte[] s_artifact = TestArtifact.Of("""
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "served");
        app.Run();
        """).ToBytes();

    private static readonly string s_digest = TestArtifact.Digest(s_artifact);

    [Fact]
    public async Task A_file_with_its_digest()
    {
        await using var host = await TestBase.StartAsync(prepare: static folder => File.WriteAllBytes(Path.Combine(folder, "a.nupkg"), s_artifact));
        var module = await host.Modules.InstallAsync(ModuleSource.From("a.nupkg") with { Sha256 = s_digest.ToUpperInvariant() });
        Assert.Equal(s_digest, module.Digest);
        Assert.Equal("served", await host.Client.GetStringAsync("/sample"));
    }

    [Fact]
    public async Task A_folder_that_may_change_afterwards()
    {
        await using var host = await TestBase.StartAsync(prepare: static folder => ZipFile.ExtractToDirectory(new MemoryStream(s_artifact), Path.Combine(folder, "unpacked")));
        var module = await host.Modules.InstallAsync(ModuleSource.From("unpacked"));
        Directory.Delete(Path.Combine(host.Folder, "unpacked"), recursive: true);
        Assert.Null(module.Digest);
        Assert.Equal("served", await host.Client.GetStringAsync("/sample"));
    }

    [Fact]
    public async Task A_url_with_its_digest()
    {
        await using var host = await TestBase.StartAsync(pipeline: static app => app.MapGet("/feed/{name}", (string name) => name == "a.nupkg" ? Results.Bytes(s_artifact) : Results.NotFound()));
        var module = await host.Modules.InstallAsync(ModuleSource.From(new Uri(host.Client.BaseAddress!, "/feed/a.nupkg").ToString()) with { Sha256 = s_digest });
        Assert.Equal(s_digest, module.Digest);

        var absent = await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.InstallAsync(ModuleSource.From(new Uri(host.Client.BaseAddress!, "/feed/b.nupkg?token=secret").ToString())));
        Assert.Equal(ErrorIds.DownloadFailed, absent.Code);
        Assert.Contains("404", absent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_cannot_be_pinned()
    {
        await using var host = await TestBase.StartAsync(prepare: static folder => ZipFile.ExtractToDirectory(new MemoryStream(s_artifact), Path.Combine(folder, "unpacked")));
        var error = await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.InstallAsync(ModuleSource.From("unpacked") with { Sha256 = s_digest }));
        Assert.Equal(ErrorIds.DigestDiffers, error.Code);
    }

    [Fact]
    public async Task A_store_that_a_dead_process_left_is_removed_and_one_in_use_is_not()
    {
        FileStream? living = null;
        var folders = new List<string>();
        await using var host = await TestBase.StartAsync(prepare: folder =>
        {
            folders.AddRange(new[] { "dead", "living" }.Select(name => Path.Combine(TestBase.StoreOf(folder), $"koupleless-{name}")));
            folders.ForEach(static path => Directory.CreateDirectory(path));
            File.WriteAllText(Path.Combine(folders[0], ".lock"), "");
            living = new(Path.Combine(folders[1], ".lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        });
        await host.Modules.InstallAsync(ModuleSource.From(new MemoryStream(s_artifact)));

        Assert.False(Directory.Exists(folders[0]));
        Assert.True(Directory.Exists(folders[1]));
        await living!.DisposeAsync();
        Directory.Delete(folders[1], recursive: true);
    }
}
