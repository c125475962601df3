// outcome: gone
// title: the type is looked for in the assembly that is given
// mode: Shared
using System.Reflection;

public static class WidgetFactory
{
    public static object Create(Assembly module, string typeName) => Activator.CreateInstance(module.GetType(typeName, throwOnError: true)!)!;
}

public static class Case
{
    public static void Run(Type type)
    {
        var (module, name) = (type.Assembly, type.FullName!);
        WidgetFactory.Create(module, name);
    }
}
