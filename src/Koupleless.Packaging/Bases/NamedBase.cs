namespace Koupleless.Packaging;

/// <summary>A base as a module names it. Immutable.</summary>
/// <param name="ManifestFile">Full path of its <c>base.json</c>.</param>
/// <param name="Manifest">The content of that file.</param>
/// <param name="PackageId">The contract package that the file belongs to; null for a base's output folder.</param>
public sealed record NamedBase(string ManifestFile, BaseManifest Manifest, string? PackageId = null)
{
    /// <summary>The folder with the assemblies of the base that are at hand.</summary>
    public string AssemblyFolder { get; } = PackageId is null
        ? Path.GetDirectoryName(ManifestFile)!
        : Path.Combine(Path.GetDirectoryName(ManifestFile)!, "ref", Manifest.TargetFramework);

    /// <summary>Reads a base's manifest.</summary>
    /// <param name="reference">What the module says, for errors.</param>
    /// <param name="manifestFile">Full path of the <c>base.json</c>.</param>
    /// <param name="packageId">The contract package that has the file, if any.</param>
    /// <exception cref="KouplelessException">KPL4002.</exception>
    public static NamedBase Read(string reference, string manifestFile, string? packageId = null)
    {
        try
        {
            return new(manifestFile, ManifestSerializer.ReadBase(File.ReadAllBytes(manifestFile)), packageId);
        }
        catch (KouplelessException e)
        {
            throw new KouplelessException(e.Code, $"The BaseReference '{reference}' is not a base: in '{manifestFile}', {e.Message}", e);
        }
    }
}
