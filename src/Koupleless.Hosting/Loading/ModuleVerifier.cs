using Koupleless.Packaging;

namespace Koupleless.Hosting.Loading;

/// <summary>Checks a manifest against this base before any of the module's code runs. Thread-safe.</summary>
internal sealed class ModuleVerifier(BaseAssemblies baseAssemblies)
{
    /// <exception cref="KouplelessException">KPL5012 or KPL5013, the latter with every miss.</exception>
    public void Verify(ModuleManifest manifest)
    {
        if (!RunsHere(manifest.TargetFramework))
        {
            throw new KouplelessException(
                ErrorIds.TargetFrameworkUnsupported,
                $"{manifest.Name} {manifest.Version} was built for {manifest.TargetFramework}; this base runs net{Environment.Version.Major}.{Environment.Version.Minor}. Build the module for the base's framework, or update the base.");
        }

        var misses = manifest.Provided.Select(Miss).OfType<string>().ToList();
        if (misses.Count > 0)
        {
            throw new KouplelessException(
                ErrorIds.ProvidedAssemblyMissing,
                $"{manifest.Name} {manifest.Version} needs from the base what it does not supply: {string.Join("; ", misses)}. Build the module against this base, carry the assemblies (Provided=\"false\"), or update the base.");
        }
    }

    private string? Miss(ProvidedAssembly needed)
    {
        var supplied = baseAssemblies.FindVersion(needed.Name);
        if (supplied is null)
            return $"{needed.Name} {needed.Version} (absent)";
        return supplied < Version.Parse(needed.Version) ? $"{needed.Name} {needed.Version} (the base has {supplied})" : null;
    }

    private static bool RunsHere(string targetFramework) =>
        targetFramework.StartsWith("net", StringComparison.Ordinal)
        && targetFramework.Contains('.')
        && Version.TryParse(targetFramework.AsSpan(3), out var version)
        // netcoreapp is spelled otherwise; net5.0 to this base's own version are one compatible line.
        && version.Major >= 5
        && version <= new Version(Environment.Version.Major, Environment.Version.Minor);
}
