namespace Koupleless.Packaging;

/// <summary>What the build and the base need to know of a managed assembly, read without loading it. Immutable.</summary>
public sealed record AssemblyFacts
{
    /// <summary>The declaring type of the entry point that a generator gives to a library module.</summary>
    public const string GeneratedEntryPointType = "Koupleless.Generated.LibraryEntryPoint";

    /// <summary>Simple name.</summary>
    public required string Name { get; init; }

    /// <summary>Assembly version, four parts.</summary>
    public required Version Version { get; init; }

    /// <summary>File version, for people; null when the assembly has none.</summary>
    public string? FileVersion { get; init; }

    /// <summary>Lower-case hexadecimal; null for an assembly without a strong name.</summary>
    public string? PublicKeyToken { get; init; }

    /// <summary>The culture of a satellite assembly, else null.</summary>
    public string? Culture { get; init; }

    /// <summary>
    /// The program's entry point, <c>Type.Method</c>: of an asynchronous one the method that returns the task, not the
    /// compiler's synchronous wrapper. Null for an assembly without one and for a generated one.
    /// </summary>
    public string? EntryPoint { get; init; }

    /// <summary>The contracts that the assembly implements, as the generator recorded them.</summary>
    public IReadOnlyList<ServiceFact> Provides { get; init; } = [];

    /// <summary>True for a contract: its project says <c>&lt;Contract&gt;true&lt;/Contract&gt;</c>.</summary>
    public bool IsContract { get; init; }

    /// <summary>Every assembly that this one references directly.</summary>
    public IReadOnlyList<AssemblyReferenceFact> References { get; init; } = [];
}

/// <summary>A reference from one assembly to another.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">The version compiled against.</param>
/// <param name="PublicKeyToken">Lower-case hexadecimal; null for an assembly without a strong name.</param>
public sealed record AssemblyReferenceFact(string Name, Version Version, string? PublicKeyToken);
