using System.Text;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Tests.Sources;

/// <summary>An artifact that is not what it should be is refused before any of its code runs, and nothing of it stays.</summary>
public sealed class BadArtifactTests
{
    private const string Program = "WebApplication.Create(args).Run();";

    [Theory]
    [InlineData("no zip at all", ErrorIds.NotAnArchive)]
    [InlineData("", ErrorIds.NotAnArchive)]
    public Task Something_else_than_a_zip(string text, string code) => RefusedAsync(Encoding.UTF8.GetBytes(text), code);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public Task A_truncated_archive(double part)
    {
        var whole = TestArtifact.Of(Program).ToBytes();
        return RefusedAsync(whole[..(int)(whole.Length * part)], ErrorIds.NotAnArchive);
    }

    [Fact]
    public Task An_archive_without_a_manifest()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("readme.txt");
        return RefusedAsync(stream.ToArray(), ErrorIds.ManifestMissing);
    }

    [Theory]
    [InlineData("{ not json", ErrorIds.ManifestMalformed)]
    [InlineData("null", ErrorIds.UnknownSchemaVersion)]
    [InlineData("{}", ErrorIds.UnknownSchemaVersion)]
    [InlineData("""{ "schemaVersion": 2 }""", ErrorIds.UnknownSchemaVersion)]
    [InlineData("""{ "schemaVersion": 1 }""", ErrorIds.ManifestMalformed)]
    [InlineData("""{ "schemaVersion": 1, "name": "a", "version": "1.0.0", "pathBase": "/a", "assembly": "a", "targetFramework": "net10.0", "assemblies": null }""", ErrorIds.ManifestMalformed)]
    [InlineData("""{ "schemaVersion": 1, "name": "a", "version": "1.0.0", "pathBase": "/a", "assembly": "a", "targetFramework": "net10.0", "provided": [{ "name": "x", "version": "many", "publicKeyToken": null }] }""", ErrorIds.ManifestMalformed)]
    public Task A_manifest_that_cannot_be_read(string manifest, string code) =>
        RefusedAsync(TestArtifact.Of(Program).ToBytes(Encoding.UTF8.GetBytes(manifest)), code);

    [Theory]
    [InlineData("../evil", "1.0.0", "/evil")]
    [InlineData("/etc/cron.d/evil", "1.0.0", "/evil")]
    [InlineData("evil", "../../1.0.0", "/evil")]
    [InlineData("evil", "1", "/evil")]
    [InlineData("evil", "1.0.0", "evil")]
    [InlineData("evil", "1.0.0", "/../evil")]
    [InlineData("evil", "1.0.0", "/evil/")]
    [InlineData("Evil", "1.0.0", "/evil")]
    public Task A_name_version_or_path_base_that_is_none(string name, string version, string pathBase) =>
        RefusedAsync(TestArtifact.Of(Program).With(manifest => manifest with { Name = name, Version = version, PathBase = pathBase }).ToBytes(), ErrorIds.InvalidIdentity);

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("content/../../evil.txt")]
    [InlineData("/evil.txt")]
    [InlineData("content\\..\\evil.txt")]
    [InlineData("content/C:evil.txt")]
    [InlineData("content//evil.txt")]
    [InlineData("content/evil.")]
    public Task An_entry_that_escapes_the_folder(string entry)
    {
        var artifact = TestArtifact.Of(Program);
        artifact.Entries[entry] = [1];
        return RefusedAsync(artifact.ToBytes(), ErrorIds.EntryEscapesFolder);
    }

    [Fact]
    public Task A_manifest_that_lists_a_path_outside()
    {
        var artifact = TestArtifact.Of(Program).With(static manifest => manifest with { Files = [new("content/../../evil", "00")] });
        return RefusedAsync(artifact.ToBytes(), ErrorIds.EntryEscapesFolder);
    }

    [Theory]
    [InlineData(+1000, ErrorIds.EntrySizeDiffers)]
    [InlineData(-1000, ErrorIds.FileDiffers)]
    public Task A_declared_size_that_lies(int difference, string code)
    {
        var artifact = TestArtifact.Of(Program);
        var size = artifact.Entries["lib/net10.0/sample.dll"].Length;
        return RefusedAsync(ZipSurgery.ReplaceDeclaredSize(artifact.ToBytes(), "lib/net10.0/sample.dll", size + difference), code);
    }

    [Fact]
    public async Task More_than_the_limits_allow()
    {
        var artifact = TestArtifact.Of(Program).WithContent("large.txt", new string('x', 100_000)).ToBytes();
        foreach (var limits in new[] { new ArtifactLimits { MaximumEntryBytes = 50_000 }, new() { MaximumTotalBytes = 80_000 }, new() { MaximumEntries = 2 }, new() { MaximumManifestBytes = 10 } })
        {
            await using var host = await TestBase.StartAsync(options: options => options.Limits = limits);
            Assert.Equal(ErrorIds.ArchiveTooLarge, (await host.RefusedAsync(artifact)).Code);
        }
    }

    [Fact]
    public async Task The_limits_stand_in_the_configuration()
    {
        await using var host = await TestBase.StartAsync(new() { ["Koupleless:Limits:MaximumEntries"] = "1" });
        Assert.Equal(ErrorIds.ArchiveTooLarge, (await host.RefusedAsync(TestArtifact.Of(Program).ToBytes())).Code);
    }

    [Fact]
    public async Task A_digest_that_differs_from_the_pin()
    {
        await using var host = await TestBase.StartAsync();
        var artifact = TestArtifact.Of(Program).ToBytes();
        var error = await host.RefusedAsync(artifact, new string('0', 64));
        Assert.Equal(ErrorIds.DigestDiffers, error.Code);
        Assert.Contains(TestArtifact.Digest(artifact), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_file_that_was_changed_after_the_build()
    {
        var artifact = TestArtifact.Of(Program).WithContent("appsettings.json", "{}");
        artifact.Entries["content/appsettings.json"] = "{ \"changed\": true }"u8.ToArray();
        return RefusedAsync(artifact.ToBytes(), ErrorIds.FileDiffers);
    }

    [Fact]
    public Task A_file_that_the_manifest_does_not_list()
    {
        var artifact = TestArtifact.Of(Program);
        artifact.Entries["lib/net10.0/extra.dll"] = [1];
        return RefusedAsync(artifact.ToBytes(), ErrorIds.FileDiffers);
    }

    [Fact]
    public Task A_file_that_is_missing() =>
        RefusedAsync(TestArtifact.Of(Program).With(static manifest => manifest with { Files = [new("content/none.txt", "00")] }).ToBytes(), ErrorIds.FileDiffers);

    [Theory]
    [InlineData("net99.0")]
    [InlineData("net48")]
    [InlineData("netstandard2.0")]
    [InlineData("netcoreapp3.1")]
    public Task Another_target_framework(string framework) =>
        RefusedAsync(new TestArtifact("sample").With(manifest => manifest with { TargetFramework = framework }).WithAssembly("sample", ModuleCompiler.Compile("sample", Program)).ToBytes(), ErrorIds.TargetFrameworkUnsupported);

    [Fact]
    public async Task Provided_assemblies_that_are_missing_or_too_old_are_all_listed()
    {
        await using var host = await TestBase.StartAsync();
        var error = await host.RefusedAsync(TestArtifact.Of(Program).With(static manifest => manifest with
        {
            Provided = [new("Absent.One", "1.0.0.0", null), new("Koupleless.Abstractions", "0.0.0.1", null), new("Koupleless.Abstractions", "99.0.0.0", null), new("Absent.Two", "2.0.0.0", null)],
        }).ToBytes());
        Assert.Equal(ErrorIds.ProvidedAssemblyMissing, error.Code);
        Assert.Equal(
            """
            sample 1.0.0 needs from the base what it does not supply:
            - The base does not supply Absent.One 1.0.0.0. Needed by sample.
            - The base supplies Koupleless.Abstractions 0.1.0.0, which is lower than 99.0.0.0. Needed by sample.
            - The base does not supply Absent.Two 2.0.0.0. Needed by sample.
            Build the module against this base, carry the assemblies (Provided="false"), or update the base.
            """.ReplaceLineEndings("\n"),
            error.Message);
    }

    [Fact]
    public Task An_assembly_that_is_none() =>
        RefusedAsync(new TestArtifact("sample").WithAssembly("other", ModuleCompiler.Compile("other", Program)).With(static manifest => manifest with { Assembly = "sample" }).ToBytes(), ErrorIds.AssemblyNotLoadable);

    [Fact]
    public async Task The_same_name_and_version_again_and_a_path_base_that_is_taken()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));

        var again = await Assert.ThrowsAsync<KouplelessException>(() => host.InstallAsync(TestArtifact.Of(Program)));
        var taken = await Assert.ThrowsAsync<KouplelessException>(() => host.InstallAsync(TestArtifact.Of(Program, "other", pathBase: "/SAMPLE")));

        Assert.Equal(ErrorIds.AlreadyInstalled, again.Code);
        Assert.Equal(ErrorIds.PathBaseInUse, taken.Code);
        Assert.Contains("sample 1.0.0", taken.Message, StringComparison.Ordinal);
        Assert.Single(host.Modules.Modules);
        Assert.Single(host.StoredFiles());
    }

    [Theory]
    [InlineData("no/such/file.nupkg", ErrorIds.SourceNotFound)]
    [InlineData("http://127.0.0.1:1/module.nupkg", ErrorIds.DownloadFailed)]
    [InlineData("http://module.example/module.nupkg", ErrorIds.DigestRequired)]
    public async Task A_source_that_cannot_be_had(string location, string code)
    {
        await using var host = await TestBase.StartAsync();
        var error = await Assert.ThrowsAsync<KouplelessException>(() => host.Modules.InstallAsync(ModuleSource.From(location)));
        Assert.Equal(code, error.Code);
        Assert.Empty(host.StoredFiles());
    }

    private static async Task RefusedAsync(byte[] artifact, string code)
    {
        await using var host = await TestBase.StartAsync();
        Assert.Equal(code, (await host.RefusedAsync(artifact)).Code);
    }
}
