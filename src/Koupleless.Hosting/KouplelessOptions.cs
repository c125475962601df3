using Koupleless.Packaging;

namespace Koupleless.Hosting;

/// <summary>The <c>Koupleless</c> section of a base's configuration.</summary>
public sealed class KouplelessOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Koupleless";

    /// <summary>
    /// Where modules are unpacked; relative to the base's content root. Each base process uses a folder of its own below it
    /// and removes it when it stops. Default: the system's folder for temporary files. A folder below the content root
    /// costs one watch of the operating system for each module, because the base's configuration watches all of it.
    /// </summary>
    public string? StorePath { get; set; }

    /// <summary>
    /// Where the data protection keys of modules are kept, each module's in a folder of its name; relative to the base's content
    /// root. Default: <c>modules</c> below the folder that the base keeps its own keys in, if it was given one with
    /// <c>PersistKeysToFileSystem</c>; else below the framework's folder for the keys of this user's applications.
    /// </summary>
    public string? KeysPath { get; set; }

    /// <summary>How long a module's entry point may take until a host has started. Default 30 s.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a module's requests in flight may go on after it left traffic; then they are cancelled. Default 30 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a module's hosts and entry point may take to stop. Default 30 s.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to look for the proof that a module is gone before it counts as leaked. Default 10 s.</summary>
    public TimeSpan UnloadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether an installation resolves every reference of the module against this process before any of its code runs.
    /// When false, only the assemblies are checked that the module's manifest names. Default true.
    /// </summary>
    public bool VerifyLinks { get; set; } = true;

    /// <summary>The modules to install when the base starts.</summary>
    public IList<PreloadedModule> Modules { get; } = [];

    /// <summary>How large an artifact may be.</summary>
    public ArtifactLimits Limits { get; set; } = new();

    /// <summary>
    /// Whether the framework's caches are rid of a stopped module's types before the checked unload. Only tests that show
    /// what the eviction is for switch it off.
    /// </summary>
    internal bool EvictCaches { get; set; } = true;
}

/// <summary>A module that is installed when the base starts.</summary>
public sealed class PreloadedModule
{
    /// <summary>A file, a folder or an http(s) URL; a relative path is relative to the base's content root.</summary>
    public string Source { get; set; } = "";

    /// <summary>The SHA-256 that the artifact must have, hexadecimal; null accepts any.</summary>
    public string? Sha256 { get; set; }

    /// <summary>The program's arguments.</summary>
    public IList<string> Arguments { get; } = [];
}
