namespace Koupleless.Packaging;

/// <summary>All that a base's manifest is made of.</summary>
public sealed record BaseManifestRequest
{
    /// <summary>Path of the base's own assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The base's version.</summary>
    public required string Version { get; init; }

    /// <summary>Short name of its framework.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>Paths of the files that its build copies beside it; what is not an assembly is left out.</summary>
    public IReadOnlyCollection<string> Closure { get; init; } = [];

    /// <summary>The shared frameworks that it runs on.</summary>
    public IReadOnlyCollection<SharedFramework> Frameworks { get; init; } = [];

    /// <summary>Paths of the assemblies of these frameworks, as the compiler got them.</summary>
    public IReadOnlyCollection<string> FrameworkAssemblies { get; init; } = [];

    /// <summary>Simple names of the contracts that are marked where the base references them; those that mark themselves need not be here.</summary>
    public IReadOnlyCollection<string> Contracts { get; init; } = [];
}
