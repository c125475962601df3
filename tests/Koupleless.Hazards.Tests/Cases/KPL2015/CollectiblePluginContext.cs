// outcome: gone
// title: a collectible context, unloaded
using System.Reflection;
using System.Runtime.Loader;

public sealed class PluginContext(string folder) : AssemblyLoadContext("plugins", isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}

public static class Case
{
    public static void Run()
    {
        var plugins = new PluginContext(AppContext.BaseDirectory);
        _ = plugins.Assemblies.Count();
        plugins.Unload();
    }
}
