// outcome: pins
// title: a plugin folder is searched when the runtime cannot find an assembly
using System.Reflection;

public sealed class PluginFolder
{
    private readonly string _path;

    public PluginFolder(string path)
    {
        _path = path;
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    private Assembly? Resolve(object? sender, ResolveEventArgs e)
    {
        var file = Path.Combine(_path, new AssemblyName(e.Name).Name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }
}

public static class Case
{
    public static void Run() => _ = new PluginFolder(Path.Combine(AppContext.BaseDirectory, "plugins"));
}
