// outcome: pins
// title: a cache by type in a library that modules share
// mode: Shared
using System.Collections.Concurrent;

public static class Names
{
    private static readonly ConcurrentDictionary<Type, string> s_names = new();

    public static string Of(Type type) => s_names.GetOrAdd(type, static key => key.Name);
}

public static class Case
{
    public static void Run(Type type) => Names.Of(type);
}
