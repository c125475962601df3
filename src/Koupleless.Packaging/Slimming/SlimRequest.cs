namespace Koupleless.Packaging;

/// <summary>All that decides what a module carries.</summary>
public sealed record SlimRequest
{
    /// <summary>The module's own assembly.</summary>
    public required AssemblyFacts Module { get; init; }

    /// <summary>The files that its references bring.</summary>
    public required IReadOnlyList<ClosureFile> Closure { get; init; }

    /// <summary>Which package or project brings which.</summary>
    public DependencyGraph Graph { get; init; } = DependencyGraph.Empty;

    /// <summary>What package references say, by package id.</summary>
    public IReadOnlyDictionary<string, ReferenceMark> Packages { get; init; } = new Dictionary<string, ReferenceMark>();

    /// <summary>What project references say, by full path of the project file.</summary>
    public IReadOnlyDictionary<string, ReferenceMark> Projects { get; init; } = new Dictionary<string, ReferenceMark>();

    /// <summary>The policy of references that have none of their own.</summary>
    public VersionPolicy Policy { get; init; }

    /// <summary>The shared frameworks' assemblies that the module is compiled against.</summary>
    public IReadOnlyList<SuppliedAssembly> Framework { get; init; } = [];

    /// <summary>The bases that the module is built against; empty when it names none.</summary>
    public IReadOnlyList<BaseManifest> Bases { get; init; } = [];
}
