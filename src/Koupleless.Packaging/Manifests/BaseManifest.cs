using System.Text.Json.Serialization;

namespace Koupleless.Packaging;

/// <summary>The content of <c>base.json</c>, which a base's build writes beside its output. Immutable.</summary>
public sealed record BaseManifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "base.json";

    /// <summary>The schema that this build of Koupleless reads and writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The schema of the file: <see cref="CurrentSchemaVersion"/>.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The base's assembly name.</summary>
    public required string Name { get; init; }

    /// <summary>The base's version.</summary>
    public required string Version { get; init; }

    /// <summary>The short name of the framework that the base was built for.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The shared frameworks that the base runs on, as in its <c>runtimeconfig.json</c>.</summary>
    public IReadOnlyList<SharedFramework> Frameworks { get; init; } = [];

    /// <summary>Every assembly that the base supplies, the shared frameworks' among them, in ordinal order of name.</summary>
    public IReadOnlyList<SuppliedAssembly> Assemblies { get; init; } = [];
}

/// <summary>A shared framework.</summary>
/// <param name="Name">For example <c>Microsoft.AspNetCore.App</c>.</param>
/// <param name="Version">The lowest version that will do.</param>
public sealed record SharedFramework(string Name, string Version);

/// <summary>An assembly that a base supplies to its modules.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Assembly version, four parts.</param>
/// <param name="FileVersion">File version, for people; null when the assembly has none.</param>
/// <param name="PublicKeyToken">Lower-case hexadecimal; null for an assembly without a strong name.</param>
public sealed record SuppliedAssembly(string Name, string Version, string? FileVersion = null, string? PublicKeyToken = null)
{
    /// <summary>True for an assembly of a shared framework.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Framework { get; init; }

    /// <summary>True for an assembly by whose types base and modules talk to each other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Contract { get; init; }

    /// <summary>Of a contract: the simple names of the assemblies whose types its public and protected members lead to, the framework's apart; null when there are none.</summary>
    public IReadOnlyList<string>? Exposes { get; init; }
}
