// outcome: gone
// title: Unloading of the module's own load context
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

public static class Case
{
    public static void Run()
    {
        var own = AssemblyLoadContext.GetLoadContext(Assembly.GetExecutingAssembly());
        own!.Unloading += context => Debug.WriteLine($"{context.Name} is unloading");
    }
}
