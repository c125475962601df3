namespace Koupleless.Packaging;

/// <summary>Where the files behind a base are looked for. Immutable.</summary>
public sealed record BaseLocationOptions
{
    /// <summary>The .NET installation that has the base's shared frameworks; null for the one that runs this process.</summary>
    public string? DotNetRoot { get; init; }

    /// <summary>Folders with the assemblies of the base's shared frameworks, which are then not looked for in an installation.</summary>
    public IReadOnlyList<string> FrameworkFolders { get; init; } = [];

    /// <summary>Which runtime-specific files count.</summary>
    public RuntimeSelection Runtime { get; init; } = RuntimeSelection.Current;
}
