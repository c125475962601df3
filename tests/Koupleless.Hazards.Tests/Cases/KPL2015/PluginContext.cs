// outcome: pins
// title: a plug-in context that is not collectible
using System.Reflection;
using System.Runtime.Loader;

public sealed class PluginContext(string folder) : AssemblyLoadContext("plugins")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}

public static class Case
{
    public static void Run() => _ = new PluginContext(AppContext.BaseDirectory).Assemblies.Count();
}
