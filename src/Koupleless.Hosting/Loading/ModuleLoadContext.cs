using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Lifecycle;
using Koupleless.Packaging;
using Koupleless.Runtime;

namespace Koupleless.Hosting.Loading;

/// <summary>
/// The load context of one module: what its artifact carries comes from the module's folder, everything else from the
/// base.
/// </summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private readonly CarriedFiles _files;
    private readonly Dictionary<string, nint> _libraries = [];

    static ModuleLoadContext() => ModulePlaces.Use(PlaceOf);

    /// <param name="manifest">The module's manifest.</param>
    /// <param name="folder">Where its artifact is unpacked.</param>
    /// <param name="arguments">Of its installation.</param>
    public ModuleLoadContext(ModuleManifest manifest, string folder, string[] arguments)
        : base($"{manifest.Name} {manifest.Version}", manifest.Unloadable)
    {
        _files = new(manifest, folder);
        Place = new ModulePlace(this, folder, manifest.Assembly, arguments);
    }

    /// <summary>What its code finds when it asks the process where it is.</summary>
    public IModulePlace Place { get; }

    /// <summary>The module's hosts, for code that knows only in which context it runs.</summary>
    public ModuleHost? Host { get; set; }

    /// <summary>The full path of the file that an assembly comes from; null when the module does not carry it.</summary>
    public string? FileOf(AssemblyName assemblyName) =>
        assemblyName.Name is { } name ? _files.FindAssembly(name, string.IsNullOrEmpty(assemblyName.CultureName) ? null : assemblyName.CultureName) : null;

    /// <summary>An assembly of the module; null when the module does not carry it.</summary>
    public Assembly? LoadCarried(AssemblyName assemblyName) => FileOf(assemblyName) is null ? null : LoadFromAssemblyName(assemblyName);

    protected override Assembly? Load(AssemblyName assemblyName) => FileOf(assemblyName) is { } path ? LoadFrom(path) : null;

    /// <summary>
    /// Loads an assembly of the module from its bytes. The runtime keeps two handles open for each file that it loads by
    /// path, which a base of many modules would run out of, and Windows would not let the file go before the process ends.
    /// </summary>
    public Assembly LoadFrom(string path) => IsCollectible
        ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path), writable: false))
        // Merged for good: by path it is mapped, and its ReadyToRun image can be used.
        : LoadFromAssemblyPath(path);

    /// <summary>
    /// Stands for <see cref="Assembly.LoadFrom(string)"/>, which would load into the base: the assembly that the module has or is
    /// given under that name, else the file, which then finds its own references beside it.
    /// </summary>
    public Assembly LoadPlugin(string path)
    {
        var name = File.Exists(path) ? AssemblyName.GetAssemblyName(path).Name! : Path.GetFileNameWithoutExtension(path);
        if (Assemblies.FirstOrDefault(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase)) is { } loaded)
            return loaded;
        if (_files.FindAssembly(name, culture: null) is not null || !File.Exists(path))
            return LoadFromAssemblyName(new AssemblyName(name));
        var folder = Path.GetDirectoryName(path)!;
        // Satellite assemblies have a folder for each language.
        Resolving += (_, wanted) => Path.Combine(folder, wanted.CultureName ?? "", $"{wanted.Name}.dll") is var beside && File.Exists(beside) ? LoadFrom(beside) : null;
        return LoadFrom(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var candidate in NativeNames(unmanagedDllName))
        {
            if (_files.FindLibrary(candidate) is { } path)
                return LoadLibrary(path);
        }

        return 0;
    }

    // The runtime asks again for each method that is imported from it.
    private nint LoadLibrary(string path)
    {
        lock (_libraries)
        {
            if (_libraries.TryGetValue(path, out var library))
                return library;
            library = LoadUnmanagedDllFromPath(path);
            SqliteFiles.LookIn(library, Place.CurrentDirectory);
            _libraries.Add(path, library);
            return library;
        }
    }

    private static IModulePlace PlaceOf(Assembly assembly) => GetLoadContext(assembly) switch
    {
        ModuleLoadContext module => module.Place,
        // A program that loads its files into a context of its own mostly does so while it is asked for something.
        _ => (CurrentContextualReflectionContext as ModuleReflectionContext)?.Module?.Place ?? ProcessPlace.Instance,
    };

    private static IEnumerable<string> NativeNames(string name)
    {
        yield return name;
        if (OperatingSystem.IsWindows())
        {
            yield return $"{name}.dll";
            yield break;
        }

        var suffix = OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        yield return $"{name}{suffix}";
        yield return $"lib{name}{suffix}";
        yield return $"lib{name}";
    }
}
