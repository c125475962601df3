// outcome: gone
// title: the load by name is inside the contextual reflection of the module
// mode: Shared
using System.Reflection;
using System.Runtime.Loader;

public static class WidgetFactory
{
    public static object Create(Assembly module, string typeName)
    {
        using var scope = AssemblyLoadContext.EnterContextualReflection(module);
        return Activator.CreateInstance(Type.GetType(typeName, throwOnError: true)!)!;
    }
}

public static class Case
{
    public static void Run(Type type)
    {
        var (module, name) = (type.Assembly, type.AssemblyQualifiedName!);
        using var later = AssemblyLoadContext.EnterContextualReflection(typeof(WidgetFactory).Assembly);
        WidgetFactory.Create(module, name);
    }
}
