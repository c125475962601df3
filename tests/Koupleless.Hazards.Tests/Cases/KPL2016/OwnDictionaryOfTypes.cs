// outcome: gone
// title: a dictionary by type in an instance of the module
using System.Collections.Concurrent;

public sealed class HandlerMap
{
    private readonly ConcurrentDictionary<Type, Func<object, string>> _handlers = new();

    public string Handle(object message) =>
        _handlers.GetOrAdd(message.GetType(), static type => _ => type.Name)(message);
}

public static class Case
{
    public static void Run() => new HandlerMap().Handle(new Version(1, 0));
}
