namespace Koupleless.Packaging;

/// <summary>All that goes into a module's artifact.</summary>
public sealed record ModulePackRequest
{
    /// <summary>The module's name; checked by the caller.</summary>
    public required string Name { get; init; }

    /// <summary>The module's version; checked by the caller.</summary>
    public required string Version { get; init; }

    /// <summary>Where it answers; checked by the caller.</summary>
    public required string PathBase { get; init; }

    /// <summary>The order in a batch.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>False for a module that is merged for good.</summary>
    public bool Unloadable { get; init; } = true;

    /// <summary>Short name of the framework.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>What the package says of itself.</summary>
    public required PackageMetadata Package { get; init; }

    /// <summary>Path of the module's assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The module's own satellite assemblies.</summary>
    public IReadOnlyList<ClosureFile> Satellites { get; init; } = [];

    /// <summary>The module's content: target relative to the content root.</summary>
    public IReadOnlyList<ClosureFile> Content { get; init; } = [];

    /// <summary>
    /// The module's <c>.deps.json</c>, which is carried when something that is carried reads such lists; null when there is none.
    /// </summary>
    public string? DependencyList { get; init; }

    /// <summary>Changes an assembly that is carried, by its path and content; null to leave it as it is.</summary>
    public Func<string, byte[], RedirectedAssembly?> Redirect { get; init; } = static (_, _) => null;

    /// <summary>What decides on the rest; its <see cref="SlimRequest.Module"/> are the facts of <see cref="Assembly"/>.</summary>
    public required SlimRequest Slim { get; init; }
}
