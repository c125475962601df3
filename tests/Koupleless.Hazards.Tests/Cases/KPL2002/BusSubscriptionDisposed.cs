// outcome: gone
// title: the subscription on the base's bus is kept and disposed
using Hazards.Base;

public sealed class Inbox : IDisposable
{
    private readonly Queue<string> _messages = new();
    private readonly IDisposable _subscription;

    public Inbox(IBus bus) => _subscription = bus.Subscribe(message => _messages.Enqueue(message));

    public void Dispose() => _subscription.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IBus>(_ => new RelayBus(BaseState.Bus))
            .AddSingleton<Inbox>()
            .BuildServiceProvider();
        services.GetRequiredService<Inbox>();
    }

    private sealed class RelayBus(IBus inner) : IBus
    {
        public IDisposable Subscribe(Action<string> handler) => inner.Subscribe(handler);

        public IDisposable Subscribe(IObserver<string> observer) => inner.Subscribe(observer);

        public void Publish(string message) => inner.Publish(message);
    }
}
