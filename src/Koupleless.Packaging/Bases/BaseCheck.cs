namespace Koupleless.Packaging;

/// <summary>Checks modules against a base on disk. Thread-safe.</summary>
public static class BaseCheck
{
    /// <summary>
    /// Finds what an installation in the base would refuse. What the base supplies without its file being at hand is
    /// compared by version alone, and listed as unverified.
    /// </summary>
    /// <exception cref="KouplelessException">KPL5023: an assembly of the artifact is damaged.</exception>
    public static LinkReport Check(this BaseLocation location, ModuleArtifact artifact, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = LinkChecker.Check(artifact.Images, location.Target, cancellationToken).Without(artifact.Manifest.DeadReferences);
            var lower = LowerThanNeeded(location, artifact.Manifest).ToList();
            return lower.Count == 0 ? report : report with { Problems = [.. lower, .. report.Problems] };
        }
        catch (BadImageFormatException e)
        {
            throw new KouplelessException(ErrorIds.AssemblyNotLoadable, $"An assembly of {artifact.Manifest.Name} {artifact.Manifest.Version} is damaged: {e.Message} Build the module again.", e);
        }
    }

    // The link check compares the versions of the files that it has.
    private static IEnumerable<LinkProblem> LowerThanNeeded(BaseLocation location, ModuleManifest module)
    {
        var unavailable = location.Unavailable.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var needed in module.Provided.Where(needed => unavailable.Contains(needed.Name)))
        {
            var supplied = location.Manifest.Assemblies.First(assembly => assembly.Name.Equals(needed.Name, StringComparison.OrdinalIgnoreCase));
            if (Version.TryParse(supplied.Version, out var version) && version < Version.Parse(needed.Version))
            {
                yield return new(
                    LinkProblemKind.LowerAssemblyVersion,
                    needed.Name,
                    needed.Version,
                    $"The base supplies {needed.Name} {supplied.Version}, lower than the {needed.Version} that the module was compiled against.",
                    module.Assembly,
                    []);
            }
        }
    }
}
