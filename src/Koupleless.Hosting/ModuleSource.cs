namespace Koupleless.Hosting;

/// <summary>Where a module comes from, and with what it starts. Immutable; used for one installation.</summary>
public sealed record ModuleSource
{
    private ModuleSource()
    {
    }

    /// <summary>The path of an artifact, of the folder of an unpacked one, or an http(s) URL; null for an uploaded one.</summary>
    public string? Location { get; private init; }

    /// <summary>The bytes of an uploaded artifact.</summary>
    internal Stream? Upload { get; private init; }

    /// <summary>
    /// The SHA-256 that the artifact must have, hexadecimal; null accepts any. Required for a download without TLS from
    /// another machine.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>The program's arguments; as <c>--key=value</c> they are also its configuration of highest precedence.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>A file, a folder or an http(s) URL.</summary>
    public static ModuleSource From(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        return new() { Location = location };
    }

    /// <summary>An artifact that is read from a stream, which the caller closes.</summary>
    public static ModuleSource From(Stream artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return new() { Upload = artifact };
    }

    /// <inheritdoc/>
    public override string ToString() => Location ?? "an uploaded artifact";
}
