namespace Koupleless.Packaging;

/// <summary>
/// A file that the build would copy beside the module's assembly, the shared framework's own apart: an assembly, a
/// satellite assembly or a native library.
/// </summary>
/// <param name="Path">Where it is.</param>
/// <param name="Target">Where it goes below the output folder, with forward slashes.</param>
public sealed record ClosureFile(string Path, string Target)
{
    /// <summary>The id of the package that brings it, else null.</summary>
    public string? Package { get; init; }

    /// <summary>The full path of the project that builds it, else null.</summary>
    public string? Project { get; init; }

    /// <summary>The metadata <c>Provided</c> of the Reference that names this very file; null when it has none.</summary>
    public bool? Provided { get; init; }
}
