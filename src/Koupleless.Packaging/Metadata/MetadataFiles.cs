using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Koupleless.Packaging;

/// <summary>The metadata of assembly files; each is opened on first use and closed by <see cref="Dispose"/>. Not thread-safe.</summary>
/// <param name="files">Paths by simple name.</param>
internal sealed class MetadataFiles(IReadOnlyDictionary<string, string> files) : IDisposable
{
    private readonly List<PEReader> _open = [];
    private readonly Dictionary<string, MetadataReader?> _metadata = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same object for the same name each time; null for an assembly whose file is not at hand.</summary>
    public MetadataReader? Find(string name)
    {
        if (!_metadata.TryGetValue(name, out var metadata))
            _metadata[name] = metadata = files.TryGetValue(name, out var path) ? Open(path) : null;
        return metadata;
    }

    public void Dispose()
    {
        foreach (var pe in _open)
            pe.Dispose();
    }

    private MetadataReader? Open(string path)
    {
        var pe = new PEReader(File.OpenRead(path));
        _open.Add(pe);
        return pe.HasMetadata ? pe.GetMetadataReader() : null;
    }
}
