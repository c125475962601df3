using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Koupleless.Hosting.Loading;

/// <summary>What this process supplies to its modules: the framework and the base's own assemblies. Thread-safe.</summary>
internal sealed class BaseAssemblies
{
    private readonly Dictionary<string, string> _paths = TrustedPlatformAssemblies();
    private readonly ConcurrentDictionary<string, Version?> _versions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The assembly version under a simple name; null when the base does not supply it.</summary>
    public Version? FindVersion(string name) => _versions.GetOrAdd(name, Read);

    private Version? Read(string name)
    {
        if (_paths.TryGetValue(name, out var path))
            return AssemblyName.GetAssemblyName(path).Version;
        return AssemblyLoadContext.Default.Assemblies
            .Select(static assembly => assembly.GetName())
            .FirstOrDefault(loaded => string.Equals(loaded.Name, name, StringComparison.OrdinalIgnoreCase))?.Version;
    }

    private static Dictionary<string, string> TrustedPlatformAssemblies()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return paths;
    }
}
