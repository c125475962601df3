// outcome: pins
// title: a plain context whose Resolving event is the module's
using System.Runtime.Loader;

public static class Case
{
    public static void Run()
    {
        var asked = new List<string?>();
        var context = new AssemblyLoadContext("reports");
        context.Resolving += (_, name) =>
        {
            asked.Add(name.Name);
            return null;
        };
    }
}
