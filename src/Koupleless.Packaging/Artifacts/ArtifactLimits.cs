namespace Koupleless.Packaging;

/// <summary>How large an artifact may be. Checked against what the archive declares, before anything is written.</summary>
public sealed record ArtifactLimits
{
    /// <summary>Entries in the archive. Default 20,000.</summary>
    public int MaximumEntries { get; set; } = 20_000;

    /// <summary>Bytes of one entry, unpacked. Default 512 MiB.</summary>
    public long MaximumEntryBytes { get; set; } = 512L << 20;

    /// <summary>Bytes of all entries, unpacked. Default 1 GiB.</summary>
    public long MaximumTotalBytes { get; set; } = 1L << 30;

    /// <summary>Bytes of the manifest. Default 4 MiB.</summary>
    public long MaximumManifestBytes { get; set; } = 4L << 20;
}
