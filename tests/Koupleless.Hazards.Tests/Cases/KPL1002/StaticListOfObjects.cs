// outcome: pins
// title: a static list keeps objects of modules
// mode: Shared
public static class Plugins
{
    private static readonly List<object> s_plugins = [];

    public static void Add(object plugin) => s_plugins.Add(plugin);
}

public static class Case
{
    public static void Run(Type type) => Plugins.Add(Activator.CreateInstance(type)!);
}
