// outcome: throws
// title: Activator.CreateInstance with names
// mode: Shared
using System.Runtime.Loader;

public static class Case
{
    public static void Run(Type type)
    {
        var (assembly, name) = (type.Assembly.GetName().Name!, type.FullName!);
        using var later = AssemblyLoadContext.EnterContextualReflection(typeof(Case).Assembly);
        _ = Activator.CreateInstance(assembly, name)!.Unwrap();
    }
}
