using System.IO.Compression;
using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests;

/// <summary>An artifact that a build wrote.</summary>
internal sealed class Artifact(string path)
{
    public IReadOnlyList<string> Entries { get; } = TestPackage.Entries(path);

    public ModuleManifest Manifest { get; } = ManifestSerializer.ReadModule(Read(path, ModuleManifest.FileName));

    public SlimReport Report { get; } = SlimReport.Read(Read(path, SlimReport.FileName));

    public IEnumerable<string> Assemblies => Manifest.Assemblies.Select(static assembly => assembly.Name);

    public IEnumerable<string> Provided => Manifest.Provided.Select(static assembly => assembly.Name);

    public static byte[] Read(string path, string entry)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
