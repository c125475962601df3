// outcome: throws
// title: a factory of the base looks for the module's type by its name
// mode: Shared
using System.Runtime.Loader;

public static class WidgetFactory
{
    public static object Create(string typeName) => Activator.CreateInstance(Type.GetType(typeName, throwOnError: true)!)!;
}

public static class Case
{
    public static void Run(Type type)
    {
        var name = type.AssemblyQualifiedName!;
        using var later = AssemblyLoadContext.EnterContextualReflection(typeof(WidgetFactory).Assembly);
        WidgetFactory.Create(name);
    }
}
