using Koupleless.Packaging;

namespace Koupleless.Cli.Inspect;

/// <summary>The answer of <c>koupleless inspect --json</c>, documented in docs/cli.md. What only an artifact knows is null for a report alone.</summary>
internal sealed record InspectReport
{
    public const int CurrentSchemaVersion = 1;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The file or folder that was read.</summary>
    public required string Source { get; init; }

    /// <summary>Size of the artifact in bytes.</summary>
    public long? Length { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public string? PathBase { get; init; }

    public int? Priority { get; init; }

    public bool? Unloadable { get; init; }

    public string? Assembly { get; init; }

    public string? EntryPoint { get; init; }

    public string? TargetFramework { get; init; }

    /// <summary>What it was built against.</summary>
    public required IReadOnlyList<BaseIdentity> Bases { get; init; }

    /// <summary>Every file of the closure, carried or not.</summary>
    public required IReadOnlyList<InspectEntry> Closure { get; init; }

    /// <summary>The content that the artifact carries.</summary>
    public required IReadOnlyList<InspectFile> Content { get; init; }

    public IReadOnlyList<ServiceFact> Provides { get; init; } = [];

    public IReadOnlyList<ServiceFact> Exports { get; init; } = [];

    public IReadOnlyList<ServiceFact> Imports { get; init; } = [];

    public IReadOnlyList<DeadReference> DeadReferences { get; init; } = [];

    /// <summary>The statics that people have vouched for; absent when there are none.</summary>
    public IReadOnlyList<AuditedStatic>? AuditedStatics { get; init; }

    /// <summary>The assemblies that ask the module, and not the process, where they are; absent when there are none.</summary>
    public IReadOnlyList<RedirectedUses>? Redirected { get; init; }

    public static InspectReport Of(ModuleArtifact artifact)
    {
        var manifest = artifact.Manifest;
        return new()
        {
            Source = artifact.Path,
            Length = artifact.Length,
            Name = manifest.Name,
            Version = manifest.Version,
            PathBase = manifest.PathBase,
            Priority = manifest.Priority,
            Unloadable = manifest.Unloadable,
            Assembly = manifest.Assembly,
            EntryPoint = manifest.EntryPoint,
            TargetFramework = manifest.TargetFramework,
            Bases = manifest.Base is { } @base ? [@base, .. manifest.OtherBases ?? []] : [],
            Closure = InspectClosure.Of(artifact),
            Content =
            [
                .. manifest.Files
                    .Where(static file => file.File.StartsWith(ArtifactLayout.ContentFolder, StringComparison.Ordinal))
                    .Select(file => new InspectFile(file.File[ArtifactLayout.ContentFolder.Length..], artifact.Entries[file.File])),
            ],
            Provides = manifest.Provides,
            Exports = manifest.Exports,
            Imports = manifest.Imports,
            DeadReferences = manifest.DeadReferences,
            AuditedStatics = artifact.Report?.AuditedStatics,
            Redirected = artifact.Report?.Redirected,
        };
    }

    public static InspectReport Of(string source, SlimReport report) => new()
    {
        Source = source,
        Name = report.Module,
        Version = report.Version,
        Bases = report.Bases,
        Closure = [.. report.Files.Select(static file => InspectEntry.Of(file))],
        Content = [],
        AuditedStatics = report.AuditedStatics,
        Redirected = report.Redirected,
    };
}

/// <summary>A file of the closure.</summary>
/// <param name="File">Where the build puts it, or would, below the output folder; null when only its name is known.</param>
/// <param name="Decision">Where the module gets it from.</param>
/// <param name="Reason">Why.</param>
/// <param name="Name">Simple name of an assembly.</param>
/// <param name="Version">Version of an assembly.</param>
/// <param name="BaseVersion">The version that the base had at the build.</param>
/// <param name="Package">The package that brings it.</param>
/// <param name="PackageVersion">The version of that package.</param>
/// <param name="Project">The project that builds it.</param>
/// <param name="Length">Unpacked size in bytes of what the artifact carries.</param>
internal sealed record InspectEntry(
    string? File,
    SlimDecision Decision,
    string Reason,
    string? Name,
    string? Version,
    string? BaseVersion = null,
    string? Package = null,
    string? PackageVersion = null,
    string? Project = null,
    long? Length = null)
{
    public static InspectEntry Of(SlimReportEntry entry, long? length = null) =>
        new(entry.File, entry.Decision, entry.Reason, entry.Name, entry.Version, entry.BaseVersion, entry.Package, entry.PackageVersion, entry.Project, length);
}

/// <summary>A content file.</summary>
/// <param name="File">Path below the content root.</param>
/// <param name="Length">Unpacked size in bytes.</param>
internal sealed record InspectFile(string File, long Length);
