using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Loading;
using Koupleless.Runtime;
using Microsoft.Extensions.Configuration;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>Where a module is: in the folder that its artifact was unpacked to. Immutable.</summary>
/// <param name="context">Of the module.</param>
/// <param name="folder">The folder.</param>
/// <param name="assembly">The name of the module's assembly.</param>
/// <param name="arguments">Of the installation.</param>
internal sealed class ModulePlace(ModuleLoadContext context, string folder, string assembly, string[] arguments) : IModulePlace
{
    // As FileConfigurationExtensions names it in a builder's properties.
    private const string FileProviderKey = "FileProvider";

    private readonly string _dependencyList = Path.Combine(folder, $"{assembly}.deps.json");

    public string BaseDirectory { get; } = $"{folder}{Path.DirectorySeparatorChar}";

    public string CurrentDirectory => folder;

    public string FriendlyName => assembly;

    public Assembly? GetEntryAssembly() => context.LoadFromAssemblyName(new(assembly));

    public Assembly[] GetAssemblies()
    {
        var carried = context.Assemblies.Select(static loaded => loaded.GetName().Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var program = Assembly.GetEntryAssembly();
        return
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Where(loaded => AssemblyLoadContext.GetLoadContext(loaded) is var owner
                && (owner == context || (owner == AssemblyLoadContext.Default && loaded != program && !carried.Contains(loaded.GetName().Name)))),
        ];
    }

    public Assembly LoadAssembly(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return context.LoadPlugin(Resolve(path)!);
    }

    public string GetLocation(Assembly assembly) =>
        assembly.Location.Length == 0 && AssemblyLoadContext.GetLoadContext(assembly) == context
            ? context.FileOf(assembly.GetName()) ?? ""
            : assembly.Location;

    public string[] GetCommandLineArgs() => [Path.Combine(folder, $"{assembly}.dll"), .. arguments];

    // The names that the host of .NET gives to what it found.
    public object? GetData(string name) => name switch
    {
        "APP_CONTEXT_BASE_DIRECTORY" => BaseDirectory,
        "APP_CONTEXT_DEPS_FILES" => _dependencyList,
        _ => AppContext.GetData(name),
    };

    public Stream? OpenDependencies() => File.Exists(_dependencyList) ? new MemoryStream(File.ReadAllBytes(_dependencyList), writable: false) : null;

    public Stream? OpenDependencies(Assembly assembly) =>
        assembly is not null && AssemblyLoadContext.GetLoadContext(assembly) == context && assembly.GetName().Name == FriendlyName ? OpenDependencies() : null;

    public string? Resolve(string? path) => string.IsNullOrEmpty(path) || Path.IsPathFullyQualified(path) ? path : Path.GetFullPath(path, folder);

    public string? ResolveUri(string? uri) => Uri.TryCreate(uri, UriKind.Absolute, out _) ? uri : Resolve(uri);

    public string[] AsAsked(string path, string[] found) => [.. AsAsked(path, (IEnumerable<string>)found)];

    public IEnumerable<string> AsAsked(string path, IEnumerable<string> found)
    {
        if (string.IsNullOrEmpty(path) || Path.IsPathFullyQualified(path))
            return found;
        var full = Path.GetFullPath(path, folder);
        return found.Select(entry => entry.StartsWith(full, StringComparison.Ordinal) ? $"{path}{entry.AsSpan(full.Length)}" : entry);
    }

    public T UseFolder<T>(T configurationBuilder)
        where T : class
    {
        if (configurationBuilder is IConfigurationBuilder builder && !builder.Properties.ContainsKey(FileProviderKey))
            builder.SetBasePath(folder);
        return configurationBuilder;
    }
}
