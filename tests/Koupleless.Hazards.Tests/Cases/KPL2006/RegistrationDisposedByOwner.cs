// outcome: gone
// title: the registration is in a field of a disposable that the container owns
using Hazards.Base;

public sealed class Journal : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly CancellationTokenRegistration _registration;

    public Journal() => _registration = BaseState.Stopping.Register(() => _stream.SetLength(0));

    public void Dispose()
    {
        _registration.Dispose();
        _stream.Dispose();
    }
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<Journal>().BuildServiceProvider();
        services.GetRequiredService<Journal>();
    }
}
