// outcome: throws
// title: a scanner of the base loads an assembly of the module by its name
// mode: Shared
using System.Data;
using System.Reflection;
using System.Runtime.Loader;

public sealed class HandlerScanner
{
    public IReadOnlyList<string> Scan(string assemblyName) =>
        [.. Assembly.Load(assemblyName).GetTypes().Select(static type => type.Name)];
}

public static class Case
{
    public static void Run(Type type)
    {
        var name = type.Assembly.FullName!;
        using var later = AssemblyLoadContext.EnterContextualReflection(typeof(HandlerScanner).Assembly);
        new HandlerScanner().Scan(name);
    }
}
