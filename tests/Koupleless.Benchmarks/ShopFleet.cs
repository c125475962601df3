using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Koupleless.Packaging;

namespace Koupleless.Benchmarks;

/// <summary>
/// Many modules of the samples' size: copies of their artifacts under other names. No two have an assembly in common, not even
/// a library, because what was found to link is not checked again. They go with the object.
/// </summary>
internal sealed class ShopFleet : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("koupleless-benchmarks-").FullName;

    private ShopFleet(string @base) => Base = @base;

    public static string DefaultFolder { get; } = Path.Combine(
        typeof(ShopFleet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryFolder").Value!,
        "samples",
        "Shop");

    /// <summary>The folder of the base's output.</summary>
    public string Base { get; }

    public List<string> Artifacts { get; } = [];

    public long AverageBytes => Artifacts.Sum(static artifact => new FileInfo(artifact).Length) / Artifacts.Count;

    public static async Task<ShopFleet> CreateAsync(string shop, int modules)
    {
        var originals = new[] { "catalog", "orders", "promotions" }
            .Select(name => Path.Combine(shop, $"Shop.{char.ToUpperInvariant(name[0])}{name[1..]}", "bin", "Release", $"{name}.1.0.0.nupkg"))
            .ToArray();
        if (originals.FirstOrDefault(static artifact => !File.Exists(artifact)) is { } missing)
            throw new FileNotFoundException($"'{missing}' is missing. Build the samples first: dotnet build -c Release samples/Shop/Shop.sln");

        var fleet = new ShopFleet(Path.Combine(shop, "Shop.Base", "bin", "Release", "net10.0"));
        for (var i = 0; i < modules; i++)
            fleet.Artifacts.Add(await fleet.CopyAsync(originals[i % originals.Length], i));
        return fleet;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> CopyAsync(string original, int number)
    {
        var manifest = (await ModuleArtifact.OpenAsync(original)).Manifest;
        await using var archive = await ZipFile.OpenReadAsync(original);
        var files = new List<ArtifactEntry>();
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(static entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) || entry.FullName.StartsWith("content/", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            await using var content = await entry.OpenAsync();
            await content.CopyToAsync(bytes);
            var file = bytes.ToArray();
            if (manifest.Assemblies.Any(assembly => assembly.File == entry.FullName))
                GiveNewIdentity(file);
            digests[entry.FullName] = Convert.ToHexStringLower(SHA256.HashData(file));
            files.Add(new(entry.FullName, file));
        }

        var name = $"{manifest.Name}-{number}";
        var path = Path.Combine(_folder, $"{name}.{manifest.Version}.nupkg");
        ArtifactWriter.Write(path, manifest with
        {
            Name = name,
            PathBase = $"/{name}",
            Assemblies = [.. manifest.Assemblies.Select(assembly => assembly with { Sha256 = digests[assembly.File] })],
        }, new("Shop", "A copy"), files);
        return path;
    }

    /// <summary>Writes another module version id into an assembly, which is then another one with the same content.</summary>
    private static void GiveNewIdentity(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        var metadata = file.GetMetadataReader();
        var identity = metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray();
        Guid.NewGuid().TryWriteBytes(assembly.AsSpan(assembly.AsSpan().IndexOf(identity), identity.Length));
    }
}
