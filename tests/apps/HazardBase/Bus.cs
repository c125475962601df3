namespace Hazards.Base;

/// <summary>Messages of the base.</summary>
public interface IBus : IObservable<string>
{
    /// <summary>Hands each message to the handler until the result is disposed.</summary>
    IDisposable Subscribe(Action<string> handler);

    /// <summary>Hands the message to every subscriber.</summary>
    void Publish(string message);
}

internal sealed class Bus : IBus
{
    private readonly List<Action<string>> _handlers = [];

    public IDisposable Subscribe(Action<string> handler)
    {
        lock (_handlers)
            _handlers.Add(handler);
        return new Subscription(this, handler);
    }

    public IDisposable Subscribe(IObserver<string> observer) => Subscribe(observer.OnNext);

    public void Publish(string message)
    {
        Action<string>[] handlers;
        lock (_handlers)
            handlers = [.. _handlers];
        foreach (var handler in handlers)
            handler(message);
    }

    private sealed class Subscription(Bus bus, Action<string> handler) : IDisposable
    {
        public void Dispose()
        {
            lock (bus._handlers)
                bus._handlers.Remove(handler);
        }
    }
}
