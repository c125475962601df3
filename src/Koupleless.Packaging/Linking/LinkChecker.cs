namespace Koupleless.Packaging;

/// <summary>
/// Resolves every assembly, type and member reference of a module the way the runtime would, without loading anything.
/// Thread-safe.
/// </summary>
public static class LinkChecker
{
    /// <summary>Checks the assemblies that a module carries against what its base supplies.</summary>
    /// <param name="carried">The assemblies of the artifact, satellites apart; one of them shadows the target's of the same name.</param>
    /// <param name="target">What the base supplies.</param>
    /// <param name="cancellationToken">Cancels between two assemblies.</param>
    /// <exception cref="BadImageFormatException">An assembly's metadata are damaged.</exception>
    public static LinkReport Check(IReadOnlyCollection<ModuleImage> carried, LinkTarget target, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
