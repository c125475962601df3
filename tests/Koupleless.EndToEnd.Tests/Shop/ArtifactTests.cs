using System.IO.Compression;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging;

namespace Koupleless.EndToEnd.Tests.Shop;

/// <summary>What the sample modules carry, and what they leave to the base.</summary>
[Collection(ShopCollection.Name)]
public sealed class ArtifactTests(ShopBuild shop)
{
    private const int MostBytesOfItsOwn = 40_000;

    [Theory]
    [InlineData("Catalog", "Shop.Catalog.Domain", "Shop.Storage", "CsvHelper")]
    [InlineData("Orders", "Humanizer", "Shop.Storage")]
    [InlineData("Promotions", "Shop.Storage")]
    public void An_artifact_carries_its_own_code_and_its_private_dependencies(string name, params string[] dependencies)
    {
        using var archive = ZipFile.OpenRead(shop.Artifact(name));
        using var stream = archive.GetEntry(ModuleManifest.FileName)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var manifest = ManifestSerializer.ReadModule(bytes.ToArray());

        Assert.Equal([.. dependencies.Append($"Shop.{name}").Order(StringComparer.Ordinal)], manifest.Assemblies.Select(static assembly => assembly.Name).Order(StringComparer.Ordinal));
        Assert.All(manifest.Provided, assembly => Assert.Contains(assembly.Name, new[] { "Koupleless.Abstractions", "Shop.Contracts" }));

        var ofDependencies = manifest.Assemblies
            .Where(assembly => assembly.Name != $"Shop.{name}")
            .Sum(assembly => archive.GetEntry(assembly.File)!.CompressedLength);
        // Its compressed copies among it, as a publish has them.
        var ofWebRoot = archive.Entries.Where(static entry => entry.FullName.StartsWith("content/wwwroot/", StringComparison.Ordinal)).Sum(static entry => entry.CompressedLength);
        Assert.InRange(new FileInfo(shop.Artifact(name)).Length - ofDependencies - ofWebRoot - SymbolsOf(archive.GetEntry($"lib/net10.0/Shop.{name}.dll")!), 1, MostBytesOfItsOwn);
    }

    /// <summary>A Debug build has them in the assembly, compressed.</summary>
    private static int SymbolsOf(ZipArchiveEntry assembly)
    {
        using var stream = assembly.Open();
        using var image = new MemoryStream();
        stream.CopyTo(image);
        image.Position = 0;
        using var reader = new PEReader(image);
        return reader.ReadDebugDirectory().Where(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb).Sum(static entry => entry.DataSize);
    }
}
