using System.Reflection.Metadata;

namespace Koupleless.Packaging;

/// <summary>Where a target has the metadata of an assembly. Immutable.</summary>
public sealed class LinkSource
{
    private LinkSource()
    {
    }

    /// <summary>The assembly is supplied, but cannot be looked into: references to it are not checked.</summary>
    public static LinkSource Unavailable { get; } = new();

    /// <summary>The full path of the file; null for metadata in memory.</summary>
    internal string? Path { get; private init; }

    internal MetadataReader? Metadata { get; private init; }

    /// <summary>An assembly in a file, which is open until the target is disposed. A file that is no assembly is as good as none.</summary>
    public static LinkSource OfFile(string path) => new() { Path = path };

    /// <summary>An assembly in memory, which must stay there until the target is disposed.</summary>
    public static LinkSource OfMetadata(MetadataReader metadata) => new() { Metadata = metadata };
}
