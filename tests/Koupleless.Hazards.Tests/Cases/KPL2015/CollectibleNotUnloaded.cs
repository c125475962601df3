// outcome: gone
// title: a collectible context that is dropped
using System.Runtime.Loader;

public static class Case
{
    public static void Run()
    {
        var context = new AssemblyLoadContext("reports", isCollectible: true);
        context.Resolving += static (_, _) => null;
    }
}
