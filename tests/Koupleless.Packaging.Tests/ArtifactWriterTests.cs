using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Koupleless.Packaging.Tests;

public sealed class ArtifactWriterTests : IDisposable
{
    private static readonly PackageMetadata s_package = new("Shop & Co", "Orders <of> the shop");

    private static readonly ModuleManifest s_manifest = new()
    {
        Name = "orders",
        Version = "1.2.0",
        PathBase = "/orders",
        Assembly = "Orders",
        TargetFramework = "net10.0",
    };

    private static readonly ArtifactEntry[] s_files =
    [
        new("lib/net10.0/Orders.dll", "dll"u8.ToArray()),
        new("content/wwwroot/LICENSE", "license"u8.ToArray()),
        new("content/appsettings.json", "{}"u8.ToArray()),
        new("content/Größe 1.txt", "1"u8.ToArray()),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Assert.Equal(ArtifactWriter.Create(s_manifest, s_package, s_files), ArtifactWriter.Create(s_manifest, s_package, [.. s_files.Reverse()]));

    [Fact]
    public void Entries_are_in_ordinal_order_with_one_time_and_no_mode_bits()
    {
        using var archive = new ZipArchive(new MemoryStream(ArtifactWriter.Create(s_manifest, s_package, s_files)));

        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "content/Größe 1.txt", "content/appsettings.json", "content/wwwroot/LICENSE", "lib/net10.0/Orders.dll", "module.json", "orders.nuspec"],
            archive.Entries.Select(static entry => entry.FullName));
        Assert.All(archive.Entries, static entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(archive.Entries, static entry => Assert.Equal(0, entry.ExternalAttributes));
    }

    [Fact]
    public void The_nuspec_says_what_the_package_is()
    {
        XNamespace ns = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
        var metadata = XDocument.Parse(Text("orders.nuspec")).Root!.Element(ns + "metadata")!;

        Assert.Equal("orders", metadata.Element(ns + "id")!.Value);
        Assert.Equal("1.2.0", metadata.Element(ns + "version")!.Value);
        Assert.Equal("Shop & Co", metadata.Element(ns + "authors")!.Value);
        Assert.Equal("Orders <of> the shop", metadata.Element(ns + "description")!.Value);
        Assert.Equal("KouplelessModule", metadata.Element(ns + "packageTypes")!.Element(ns + "packageType")!.Attribute("name")!.Value);
    }

    [Fact]
    public void Every_part_has_a_content_type()
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        var types = XDocument.Parse(Text("[Content_Types].xml")).Root!;

        Assert.Equal(["dll", "json", "nuspec", "rels", "txt"], types.Elements(ns + "Default").Select(static type => type.Attribute("Extension")!.Value));
        Assert.Equal(["/content/wwwroot/LICENSE"], types.Elements(ns + "Override").Select(static type => type.Attribute("PartName")!.Value));
    }

    [Fact]
    public void A_file_with_the_same_bytes_is_not_touched()
    {
        var path = _folder["out/orders.nupkg"];
        Assert.True(ArtifactWriter.Write(path, s_manifest, s_package, s_files));
        var time = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        Assert.False(ArtifactWriter.Write(path, s_manifest, s_package, s_files));
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));

        Assert.True(ArtifactWriter.Write(path, s_manifest with { Priority = 1 }, s_package, s_files));
        Assert.NotEqual(time, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFiles(_folder["out"]));
    }

    [Fact]
    public async Task The_reader_takes_what_the_writer_and_the_packer_make()
    {
        File.WriteAllText(_folder["appsettings.json"], "{}");
        var assembly = TestAssembly.Library(_folder.Path, "Orders", "1.0.0.0");
        var pack = ModulePacker.Pack(new()
        {
            Name = "orders",
            Version = "1.0.0",
            PathBase = "/orders",
            TargetFramework = "net10.0",
            Package = s_package,
            Assembly = assembly,
            Content = [new(_folder["appsettings.json"], "appsettings.json")],
            Slim = new() { Module = AssemblyFactsReader.Read(assembly)!, Closure = [] },
        });
        var bytes = ArtifactWriter.Create(pack.Manifest, pack.Package, pack.Files);

        var manifest = await ArtifactReader.ExtractAsync(new MemoryStream(bytes), _folder["extracted"], new ArtifactLimits());

        Assert.Equal("orders", manifest.Name);
        Assert.True(File.Exists(_folder["extracted/Orders.dll"]));
        Assert.True(File.Exists(_folder["extracted/appsettings.json"]));
    }

    private static string Text(string entry)
    {
        using var archive = new ZipArchive(new MemoryStream(ArtifactWriter.Create(s_manifest, s_package, s_files)));
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
