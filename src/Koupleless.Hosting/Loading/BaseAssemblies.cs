using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Loading;

/// <summary>What this process supplies to its modules: the framework and the base's own assemblies. Thread-safe.</summary>
internal sealed class BaseAssemblies : IDisposable
{
    private readonly Dictionary<string, string> _trusted = TrustedPlatformAssemblies();
    private readonly ConcurrentDictionary<string, AssemblyName> _names = new(StringComparer.OrdinalIgnoreCase);

    public BaseAssemblies() => Target = LinkTarget.Of(FindSource);

    /// <summary>The same for a check of references: one for the process, which keeps what it has looked into.</summary>
    public LinkTarget Target { get; }

    /// <summary>The full name of the assembly under a simple name; null when the base does not supply it.</summary>
    public AssemblyName? Find(string name)
    {
        if (_names.TryGetValue(name, out var known))
            return known;
        var found = _trusted.TryGetValue(name, out var path) ? AssemblyName.GetAssemblyName(path) : (FindLoaded(name) ?? Bind(name))?.GetName();
        // What is absent now may be there later: only what was found is kept.
        return found is null ? null : _names.GetOrAdd(name, found);
    }

    public void Dispose() => Target.Dispose();

    // What is loaded is read where it is: it costs neither a handle nor memory, and it is what the module would get.
    private LinkSource? FindSource(string name) =>
        FindLoaded(name) is { } loaded ? Look(loaded)
        : _trusted.TryGetValue(name, out var path) ? LinkSource.OfFile(path)
        : Bind(name) is { } bound ? Look(bound)
        : null;

    private static Assembly? FindLoaded(string name) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => name.Equals(assembly.GetName().Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What the runtime gives to a module that asks for an assembly that is neither loaded nor trusted: one of a single-file
    /// base, or one that the base's own resolvers find. Nobody knows before it is asked for; no module's code runs.
    /// </summary>
    private static Assembly? Bind(string name)
    {
        try
        {
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName { Name = name });
            // A resolver of a module may have found it: that one goes with its module.
            return assembly.IsCollectible ? null : assembly;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or ArgumentException)
        {
            return null;
        }
    }

    private static unsafe LinkSource Look(Assembly assembly) =>
        assembly.TryGetRawMetadata(out var blob, out var length) ? LinkSource.OfMetadata(new MetadataReader(blob, length)) : LinkSource.Unavailable;

    private static Dictionary<string, string> TrustedPlatformAssemblies()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return paths;
    }
}
