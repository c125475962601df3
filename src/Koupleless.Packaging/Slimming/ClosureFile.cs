namespace Koupleless.Packaging;

/// <summary>A file that a module's references bring: an assembly, a satellite assembly or a native library.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Target">Where it goes below the output folder, with forward slashes.</param>
public sealed record ClosureFile(string Path, string Target)
{
    /// <summary>What the build does with it.</summary>
    public ClosureRole Role { get; init; }

    /// <summary>The id of the package that brings it, else null.</summary>
    public string? Package { get; init; }

    /// <summary>The version of that package, when it is known.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>The full path of the project that builds it, else null.</summary>
    public string? Project { get; init; }

    /// <summary>What the Reference that names this very file says; null for a file of a package or project.</summary>
    public ReferenceMark? Mark { get; init; }
}

/// <summary>What the build does with a file of the closure.</summary>
public enum ClosureRole
{
    /// <summary>It is copied beside the module's assembly.</summary>
    Copied,

    /// <summary>The module is compiled against it, but it is not copied: <c>Private="false"</c> or <c>ExcludeAssets="runtime"</c>.</summary>
    CompileOnly,

    /// <summary>Another file of its name has taken its place: the shared framework's or another package's.</summary>
    Superseded,

    /// <summary>A part of the shared framework that a self-contained build copies.</summary>
    RuntimePack,
}
