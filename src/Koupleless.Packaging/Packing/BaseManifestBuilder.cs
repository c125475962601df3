namespace Koupleless.Packaging;

/// <summary>Lists what a base supplies, from what its build produced.</summary>
public static class BaseManifestBuilder
{
    /// <summary>The manifest of a base.</summary>
    /// <param name="assembly">Path of the base's own assembly.</param>
    /// <param name="version">The base's version.</param>
    /// <param name="targetFramework">Short name of its framework.</param>
    /// <param name="closure">Paths of the files that its build copies beside it; what is not an assembly is left out.</param>
    public static BaseManifest Build(string assembly, string version, string targetFramework, IEnumerable<string> closure)
    {
        var own = AssemblyFactsReader.Read(assembly)
            ?? throw new KouplelessException(ErrorIds.NotABase, $"'{assembly}' is not a managed assembly, so it is not a base.");
        return new()
        {
            Name = own.Name,
            Version = version,
            TargetFramework = targetFramework,
            Assemblies =
            [
                .. closure.Select(AssemblyFactsReader.Read)
                    .OfType<AssemblyFacts>()
                    .Append(own)
                    .Where(static facts => facts.Culture is null)
                    .GroupBy(static facts => facts.Name, StringComparer.OrdinalIgnoreCase)
                    // One name may have a file for each runtime identifier; a module can rely on the lowest of them.
                    .Select(static facts => facts.MinBy(static candidate => candidate.Version)!)
                    .OrderBy(static facts => facts.Name, StringComparer.Ordinal)
                    .Select(static facts => new SuppliedAssembly(facts.Name, facts.Version.ToString(), facts.FileVersion, facts.PublicKeyToken)),
            ],
        };
    }
}
