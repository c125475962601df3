using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using Koupleless.Build.Placement;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Makes artifacts for tests, sound ones and spoiled ones.</summary>
internal sealed class TestArtifact
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public TestArtifact(string name, string version = "1.0.0", string? pathBase = null)
    {
        Manifest = new()
        {
            Name = name,
            Version = version,
            PathBase = pathBase ?? $"/{name}",
            Assembly = name,
            TargetFramework = "net10.0",
        };
    }

    public ModuleManifest Manifest { get; set; }

    public IDictionary<string, byte[]> Entries => _entries;

    /// <summary>A module whose program is <paramref name="source"/>.</summary>
    public static TestArtifact Of(string source, string name = "sample", string version = "1.0.0", string? pathBase = null, bool generate = true) =>
        new TestArtifact(name, version, pathBase).WithAssembly(name, generate ? Redirected(name, ModuleCompiler.Compile(name, source)) : ModuleCompiler.Compile(name, source, generate: false));

    /// <summary>As packing does it with every assembly that a module carries.</summary>
    public static byte[] Redirected(string name, byte[] image) => PlaceRedirector.Redirect($"{name}.dll", image)?.Image ?? image;

    /// <param name="name">Simple name.</param>
    /// <param name="image">Its bytes.</param>
    /// <param name="folder">Below the library folder, with a slash at the end: <c>runtimes/&lt;rid&gt;/lib/net10.0/</c>.</param>
    public TestArtifact WithAssembly(string name, byte[] image, string folder = "")
    {
        var file = $"lib/{Manifest.TargetFramework}/{folder}{name}.dll";
        _entries[file] = image;
        Manifest = Manifest with { Assemblies = [.. Manifest.Assemblies, new(name, VersionOf(image), file, Digest(image))] };
        return this;
    }

    public TestArtifact WithContent(string path, string text) => WithContent(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TestArtifact WithContent(string path, byte[] bytes)
    {
        _entries[$"content/{path}"] = bytes;
        Manifest = Manifest with { Files = [.. Manifest.Files, new($"content/{path}", Digest(bytes))] };
        return this;
    }

    public TestArtifact With(Func<ModuleManifest, ModuleManifest> change)
    {
        Manifest = change(Manifest);
        return this;
    }

    public byte[] ToBytes(byte[]? manifest = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, ModuleManifest.FileName, manifest ?? ManifestSerializer.Write(Manifest));
            foreach (var (name, bytes) in _entries)
                Write(zip, name, bytes);
        }

        return stream.ToArray();
    }

    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }

    private static string VersionOf(byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image));
        return reader.GetMetadataReader().GetAssemblyDefinition().Version.ToString();
    }
}
