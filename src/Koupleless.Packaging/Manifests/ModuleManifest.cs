namespace Koupleless.Packaging;

/// <summary>The content of <c>module.json</c>, the manifest at the root of a module's artifact. Immutable.</summary>
public sealed record ModuleManifest
{
    /// <summary>The name of the manifest's entry in the archive.</summary>
    public const string FileName = "module.json";

    /// <summary>The schema that this build of Koupleless reads and writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The schema of the file: <see cref="CurrentSchemaVersion"/>.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Lower case, unique in a base: <c>[a-z0-9][a-z0-9.-]*</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A semantic version.</summary>
    public required string Version { get; init; }

    /// <summary>Where the module answers: begins with a slash; <c>/</c> is the base's root.</summary>
    public required string PathBase { get; init; }

    /// <summary>The order in a batch of installations, ascending.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>False for a module that is merged for good and never unloaded.</summary>
    public bool Unloadable { get; init; } = true;

    /// <summary>The module's assembly: simple name.</summary>
    public required string Assembly { get; init; }

    /// <summary>The program's entry point, <c>Type.Method</c>; null for a library, whose entry point is generated.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>The short name of the framework that the module was built for, for example <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The base that the module was built against, the first when it named several; null when it named none.</summary>
    public BaseIdentity? Base { get; init; }

    /// <summary>The other bases that the module was built against, in the order of its project; null when it named one or none.</summary>
    public IReadOnlyList<BaseIdentity>? OtherBases { get; init; }

    /// <summary>Every managed assembly in the artifact, satellite assemblies among them, in ordinal order of file.</summary>
    public IReadOnlyList<ModuleAssembly> Assemblies { get; init; } = [];

    /// <summary>Every other file in the artifact that the module needs: content and native libraries, in ordinal order.</summary>
    public IReadOnlyList<ModuleFile> Files { get; init; } = [];

    /// <summary>Every assembly that the module needs from the base, apart from those that its target framework has.</summary>
    public IReadOnlyList<ProvidedAssembly> Provided { get; init; } = [];

    /// <summary>
    /// References that nobody resolves even when the module runs alone, with everything that it was compiled against: code
    /// that is never reached, or expects them to fail. A check against a base passes over them.
    /// </summary>
    public IReadOnlyList<DeadReference> DeadReferences { get; init; } = [];

    /// <summary>The implementations of contracts that the base may call.</summary>
    public IReadOnlyList<ServiceFact> Provides { get; init; } = [];

    /// <summary>The services that the module exports to others.</summary>
    public IReadOnlyList<ServiceFact> Exports { get; init; } = [];

    /// <summary>The services that the module imports.</summary>
    public IReadOnlyList<ServiceFact> Imports { get; init; } = [];
}

/// <summary>Which base a module was built against.</summary>
/// <param name="Name">The base's assembly name.</param>
/// <param name="Version">The base's version.</param>
public sealed record BaseIdentity(string Name, string Version);

/// <summary>A managed assembly that the artifact carries.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Assembly version, four parts.</param>
/// <param name="File">Path in the archive, with forward slashes.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Culture">The culture of a satellite assembly, else null.</param>
public sealed record ModuleAssembly(string Name, string Version, string File, string Sha256, string? Culture = null);

/// <summary>A file that the artifact carries and that is not an assembly.</summary>
/// <param name="File">Path in the archive, with forward slashes.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
public sealed record ModuleFile(string File, string Sha256);

/// <summary>An assembly that the base must supply.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">The lowest assembly version that will do, four parts.</param>
/// <param name="PublicKeyToken">Lower-case hexadecimal; null for an assembly without a strong name.</param>
public sealed record ProvidedAssembly(string Name, string Version, string? PublicKeyToken = null);

/// <summary>A reference that nothing satisfies, wherever the module runs.</summary>
/// <param name="From">Simple name of the module's assembly that has the reference.</param>
/// <param name="Supplier">Simple name of the assembly that lacks or forbids it.</param>
/// <param name="Target">The type or member in question; the assembly's version when it is the assembly.</param>
public sealed record DeadReference(string From, string Supplier, string Target)
{
    /// <summary>The reference that a problem is about: two problems with one reference are the same dead one.</summary>
    public static DeadReference Of(LinkProblem problem) => new(problem.From, problem.Supplier, problem.Target);
}

/// <summary>A service that crosses the border of a module.</summary>
/// <param name="Contract">Full name of the interface.</param>
/// <param name="Implementation">Full name of the class; null for an import.</param>
/// <param name="From">Where an import comes from: <c>base</c> or a module's name.</param>
/// <param name="Order">The place among all implementations, ascending.</param>
public sealed record ServiceFact(string Contract, string? Implementation = null, string? From = null, int Order = 0);
