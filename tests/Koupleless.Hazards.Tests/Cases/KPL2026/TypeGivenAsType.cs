// outcome: gone
// title: the factory of the base is given the type, not its name
// mode: Shared
public static class WidgetFactory
{
    public static object Create(Type type) => Activator.CreateInstance(type)!;
}

public static class Case
{
    public static void Run(Type type) => WidgetFactory.Create(type).ToString();
}
