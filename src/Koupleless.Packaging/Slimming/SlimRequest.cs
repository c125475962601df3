namespace Koupleless.Packaging;

/// <summary>All that decides what a module carries.</summary>
public sealed record SlimRequest
{
    /// <summary>The module's own assembly.</summary>
    public required AssemblyFacts Module { get; init; }

    /// <summary>The files that the build would copy beside it.</summary>
    public required IReadOnlyList<ClosureFile> Closure { get; init; }

    /// <summary>Which package or project brings which.</summary>
    public DependencyGraph Graph { get; init; } = DependencyGraph.Empty;

    /// <summary>The metadata <c>Provided</c> of package references, by package id.</summary>
    public IReadOnlyDictionary<string, bool> Packages { get; init; } = new Dictionary<string, bool>();

    /// <summary>The metadata <c>Provided</c> of project references, by full path of the project file.</summary>
    public IReadOnlyDictionary<string, bool> Projects { get; init; } = new Dictionary<string, bool>();

    /// <summary>Simple names of the assemblies that the module compiles against and does not copy, the framework's apart.</summary>
    public IReadOnlyCollection<string> CompileOnly { get; init; } = [];

    /// <summary>The bases that the module is built against; empty when it names none.</summary>
    public IReadOnlyList<BaseManifest> Bases { get; init; } = [];
}
