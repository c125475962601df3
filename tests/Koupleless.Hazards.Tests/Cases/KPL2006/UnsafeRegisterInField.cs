// outcome: pins
// title: the registration is kept in a field and never disposed
using Hazards.Base;

public sealed class Subscriber
{
    private readonly CancellationTokenRegistration _registration;

    public Subscriber(CancellationToken stopping) => _registration = stopping.UnsafeRegister(static state => ((Subscriber)state!).End(), this);

    public bool IsRegistered => _registration != default;

    private void End() => GC.KeepAlive(this);
}

public static class Case
{
    public static void Run() => _ = new Subscriber(BaseState.Stopping).IsRegistered;
}
