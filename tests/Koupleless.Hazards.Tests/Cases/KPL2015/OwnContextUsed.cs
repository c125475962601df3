// outcome: gone
// title: the module's own context loads a second assembly
using System.Reflection;
using System.Runtime.Loader;

public static class Case
{
    public static void Run()
    {
        var own = AssemblyLoadContext.GetLoadContext(typeof(Case).Assembly)!;
        _ = own.LoadFromAssemblyName(new AssemblyName("System.Runtime")).FullName;
    }
}
