// outcome: pins
// title: a subscription on the base's bus whose disposable is dropped
using Hazards.Base;

public sealed class Inbox
{
    private readonly Queue<string> _messages = new();

    public Inbox(IBus bus) => bus.Subscribe(message => _messages.Enqueue(message));
}

public static class Case
{
    public static void Run() => _ = new Inbox(BaseState.Bus);
}
