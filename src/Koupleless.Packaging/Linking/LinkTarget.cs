using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging;

/// <summary>
/// The assemblies that a module is linked against: the base's and the shared framework's. Each file is opened when the
/// first reference leads to it and stays open until <see cref="Dispose"/>. Thread-safe, so that many modules can be
/// checked against one target at the same time.
/// </summary>
public sealed class LinkTarget : IDisposable
{
    private readonly Dictionary<string, string> _files;
    private readonly HashSet<string> _unavailable;
    private readonly ConcurrentDictionary<string, Lazy<AssemblyImage?>> _images = new(StringComparer.OrdinalIgnoreCase);

    private LinkTarget(Dictionary<string, string> files, HashSet<string> unavailable)
    {
        _files = files;
        _unavailable = unavailable;
        Scope = new TargetScope(this);
    }

    /// <summary>The same for the assemblies of the target among themselves.</summary>
    internal IAssemblyScope Scope { get; }

    /// <summary>A target of files.</summary>
    /// <param name="assemblyFiles">Full paths. The simple name is the file's name without extension; the first of a name counts. A file that is no assembly is as good as none.</param>
    /// <param name="unavailable">Simple names of what is supplied without its file being at hand: references to it are not checked.</param>
    public static LinkTarget OfFiles(IEnumerable<string> assemblyFiles, IEnumerable<string>? unavailable = null)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in assemblyFiles)
            files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        return new(files, new(unavailable ?? [], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        foreach (var image in _images.Values)
        {
            if (image.IsValueCreated)
                image.Value?.Dispose();
        }
    }

    private AssemblyLookup Find(string name)
    {
        var image = _images.GetOrAdd(name, static (name, target) => new(() => target.Open(name)), this).Value;
        return new(image, IsUnknown: image is null && _unavailable.Contains(name));
    }

    private AssemblyImage? Open(string name)
    {
        if (!_files.TryGetValue(name, out var path) || !File.Exists(path))
            return null;
        var file = new PEReader(File.OpenRead(path));
        try
        {
            if (file.HasMetadata && new AssemblyImage(name, file, Scope, isModule: false) is { Metadata.IsAssembly: true } image)
                return image;
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
