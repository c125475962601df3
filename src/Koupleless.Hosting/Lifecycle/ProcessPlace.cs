using System.Reflection;
using Koupleless.Runtime;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// Of an assembly that came from an artifact and is in no module's load context, because a program loaded the file into one of its own and no call of a module
/// is under way: what the process itself says.
/// </summary>
internal sealed class ProcessPlace : IModulePlace
{
    public static readonly ProcessPlace Instance = new();

    public string BaseDirectory => AppContext.BaseDirectory;

    public string CurrentDirectory => Environment.CurrentDirectory;

    public string FriendlyName => AppDomain.CurrentDomain.FriendlyName;

    public Assembly? GetEntryAssembly() => Assembly.GetEntryAssembly();

    public Assembly[] GetAssemblies() => AppDomain.CurrentDomain.GetAssemblies();

    public Assembly LoadAssembly(string path) => Assembly.LoadFrom(path);

    public string GetLocation(Assembly assembly) => assembly.Location;

    public string[] GetCommandLineArgs() => Environment.GetCommandLineArgs();

    public object? GetData(string name) => AppContext.GetData(name);

    public Stream? OpenDependencies() => null;

    public Stream? OpenDependencies(Assembly assembly) => null;

    public string? Resolve(string? path) => path;

    public string? ResolveUri(string? uri) => uri;

    public string[] AsAsked(string path, string[] found) => found;

    public IEnumerable<string> AsAsked(string path, IEnumerable<string> found) => found;

    public T UseFolder<T>(T configurationBuilder)
        where T : class => configurationBuilder;
}
