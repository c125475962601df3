namespace Koupleless.Packaging;

/// <summary>What the link check of a build needs beside the module's artifact.</summary>
public sealed record ModuleLinkRequest
{
    /// <summary>Full paths of the <c>base.json</c> of each base; their folders have the bases' files.</summary>
    public IReadOnlyList<string> BaseManifestFiles { get; init; } = [];

    /// <summary>Full paths of the assemblies that the module has beside it when it runs alone, and that the artifact leaves to a base.</summary>
    public IReadOnlyList<string> ProvidedFiles { get; init; } = [];

    /// <summary>Full paths of the shared framework's assemblies that the module is compiled against.</summary>
    public IReadOnlyList<string> FrameworkFiles { get; init; } = [];
}
