// outcome: pins
// title: isCollectible is false by name
using System.Runtime.Loader;

public sealed class ScriptContext() : AssemblyLoadContext("scripts", isCollectible: false);

public static class Case
{
    public static void Run()
    {
        var scripts = new ScriptContext();
        _ = scripts.Name;
    }
}
