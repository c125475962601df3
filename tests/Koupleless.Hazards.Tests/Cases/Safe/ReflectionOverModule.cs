// outcome: gone
// title: attributes, constructors and generic methods of the module by reflection
using System.Reflection;

[AttributeUsage(AttributeTargets.Class)]
public sealed class HandlesAttribute(Type message) : Attribute
{
    public Type Message { get; } = message;
}

public sealed record Placed(int Order);

[Handles(typeof(Placed))]
public sealed class PlacedHandler
{
    public string Handle(Placed message) => $"order {message.Order}";
}

public static class Case
{
    public static void Run()
    {
        foreach (var type in typeof(Case).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<HandlesAttribute>() is { } handles)
            {
                var handler = Activator.CreateInstance(type)!;
                var message = Activator.CreateInstance(handles.Message, 17);
                _ = type.GetMethod("Handle")!.Invoke(handler, [message]);
            }
        }

        _ = typeof(List<>).MakeGenericType(typeof(Placed)).FullName;
    }
}
