// outcome: throws
// title: a factory that modules share makes objects by type name, after the module's start
// mode: Shared
using System.Reflection;

public static class WidgetFactory
{
    public static object Create(string typeName) => Activator.CreateInstance(Type.GetType(typeName, throwOnError: true)!)!;
}

public static class Case
{
    public static void Run(Type type)
    {
        var name = type.AssemblyQualifiedName!;
        using var scope = System.Runtime.Loader.AssemblyLoadContext.EnterContextualReflection(typeof(WidgetFactory).Assembly);
        WidgetFactory.Create(name);
    }
}
