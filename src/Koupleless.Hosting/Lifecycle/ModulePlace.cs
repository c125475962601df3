using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Loading;
using Koupleless.Runtime;
using Microsoft.Extensions.Configuration;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>Where a module is: in the folder that its artifact was unpacked to. Immutable.</summary>
/// <param name="folder">The folder.</param>
/// <param name="assembly">The name of the module's assembly.</param>
/// <param name="arguments">Of the installation.</param>
internal sealed class ModulePlace(string folder, string assembly, string[] arguments) : IModulePlace
{
    // As FileConfigurationExtensions names it in a builder's properties.
    private const string FileProviderKey = "FileProvider";

    private static readonly string s_baseFolder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    public string Folder => folder;

    public string? Resolve(string? path) =>
        string.IsNullOrEmpty(path) ? path
        : Path.IsPathFullyQualified(path) ? FindOwn(path) ?? ReplaceBaseFolder(path)
        : Path.GetFullPath(path, folder);

    public string? ReplaceBaseFolder(string? path)
    {
        if (path is null || !path.AsSpan().StartsWith(s_baseFolder, StringComparison.Ordinal))
            return path;
        // The value of AppContext.BaseDirectory and nothing longer: a file below the base's folder may be meant as it is.
        var rest = path.AsSpan(s_baseFolder.Length);
        return rest.Length > 1 || (rest.Length == 1 && !Path.EndsInDirectorySeparator(rest)) ? path : $"{folder}{rest}";
    }

    public string?[]? ReplaceBaseFolder(string?[]? paths) =>
        paths is [var first, .. var rest] ? [ReplaceBaseFolder(first), .. rest] : paths;

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

    public Assembly[] GetAssemblies(Assembly module)
    {
        var own = AssemblyLoadContext.GetLoadContext(module);
        var carried = own!.Assemblies.Select(static assembly => assembly.GetName().Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var program = Assembly.GetEntryAssembly();
        return
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Where(loaded => AssemblyLoadContext.GetLoadContext(loaded) is var context
                && (context == own || (context == AssemblyLoadContext.Default && loaded != program && !carried.Contains(loaded.GetName().Name)))),
        ];
    }

    public Assembly LoadAssembly(Assembly module, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ((ModuleLoadContext)AssemblyLoadContext.GetLoadContext(module)!).LoadPlugin(Resolve(path)!);
    }

    public string[] GetCommandLineArgs() => [Path.Combine(folder, $"{assembly}.dll"), .. arguments];

    /// <summary>
    /// The module's own of what a path below the base's folder names, when the base has nothing there: the program has put the
    /// path together itself. What the base has, a configuration may mean.
    /// </summary>
    private string? FindOwn(string path) =>
        path.Length > s_baseFolder.Length + 1
        && path.StartsWith(s_baseFolder, StringComparison.Ordinal)
        && Path.EndsInDirectorySeparator(path.AsSpan(0, s_baseFolder.Length + 1))
        && !Path.Exists(path)
        && Path.Join(folder, path.AsSpan(s_baseFolder.Length)) is var own
        && Path.Exists(own)
            ? own
            : null;
}
