using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging;

/// <summary>
/// The assemblies that a module is linked against: the base's and the shared framework's. Each is looked into when the
/// first reference leads to it; files stay open until <see cref="Dispose"/>. Thread-safe, so that many modules can be
/// checked against one target at the same time.
/// </summary>
public sealed class LinkTarget : IDisposable
{
    private readonly Func<string, LinkSource?> _find;
    private readonly ConcurrentDictionary<string, Lazy<AssemblyLookup>> _images = new(StringComparer.OrdinalIgnoreCase);

    private LinkTarget(Func<string, LinkSource?> find)
    {
        _find = find;
        Scope = new TargetScope(this);
    }

    /// <summary>The same for the assemblies of the target among themselves.</summary>
    internal IAssemblyScope Scope { get; }

    internal LinkMemory Memory { get; } = new();

    /// <summary>A target of files.</summary>
    /// <param name="assemblyFiles">Full paths. The simple name is the file's name without extension; the first of a name counts. A file that is no assembly is as good as none.</param>
    /// <param name="unavailable">Simple names of what is supplied without its file being at hand: references to it are not checked.</param>
    public static LinkTarget OfFiles(IEnumerable<string> assemblyFiles, IEnumerable<string>? unavailable = null)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in assemblyFiles)
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        var others = new HashSet<string>(unavailable ?? [], StringComparer.OrdinalIgnoreCase);
        return new(name => files.TryGetValue(name, out var path) && File.Exists(path) ? LinkSource.OfFile(path)
            : others.Contains(name) ? LinkSource.Unavailable
            : null);
    }

    /// <summary>A target that is asked for its assemblies.</summary>
    /// <param name="find">
    /// Says where the assembly of a simple name is, null when nobody supplies it; may be called by several threads at once. What
    /// it finds is kept, for the rest it is asked again.
    /// </param>
    public static LinkTarget Of(Func<string, LinkSource?> find) => new(find);

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var image in _images.Values)
        {
            if (image.IsValueCreated)
                image.Value.Image?.Dispose();
        }
    }

    private AssemblyLookup Find(string name)
    {
        var image = _images.GetOrAdd(name, static (name, target) => new(() => target.Open(name)), this);
        if (image.Value.Image is null)
            _images.TryRemove(new(name, image));
        return image.Value;
    }

    private AssemblyLookup Open(string name) => _find(name) switch
    {
        null => default,
        { Metadata: { } metadata } => new(new AssemblyImage(name, metadata, file: null, Scope), IsUnknown: false),
        { Path: { } path } => new(OpenFile(name, path), IsUnknown: false),
        _ => new(null, IsUnknown: true),
    };

    private AssemblyImage? OpenFile(string name, string path)
    {
        var file = new PEReader(File.OpenRead(path));
        try
        {
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata)
                return new(name, metadata, file, Scope);
        }
        catch (BadImageFormatException)
        {
            // A native library that has the name of an assembly.
        }

        file.Dispose();
        return null;
    }

    private sealed class TargetScope(LinkTarget target) : IAssemblyScope
    {
        public AssemblyLookup Find(string name) => target.Find(name);
    }
}
