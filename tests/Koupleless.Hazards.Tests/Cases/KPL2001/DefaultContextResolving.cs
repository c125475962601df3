// outcome: pins
// title: Resolving of the default load context
using System.Runtime.Loader;

public static class Case
{
    public static void Run()
    {
        var probing = Path.Combine(AppContext.BaseDirectory, "lib");
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var candidate = Path.Combine(probing, name.Name + ".dll");
            return File.Exists(candidate) ? context.LoadFromAssemblyPath(candidate) : null;
        };
    }
}
