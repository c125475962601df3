// outcome: gone
// title: the container disposes of the event listener
using System.Diagnostics.Tracing;

public sealed class RuntimeEvents : EventListener
{
    private int _events;

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => Interlocked.Increment(ref _events);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<RuntimeEvents>().BuildServiceProvider();
        services.GetRequiredService<RuntimeEvents>();
    }
}
