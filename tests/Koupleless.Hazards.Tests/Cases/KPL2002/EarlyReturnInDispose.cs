// outcome: pins
// title: Dispose forgets the event of the base's clock on an early return
using Hazards.Base;

public sealed class Lease(IClock clock) : IDisposable
{
    private DateTimeOffset _until;

    public void Begin(TimeSpan length)
    {
        _until = clock.Now + length;
        clock.Tick += Expire;
    }

    public void Dispose()
    {
        if (_until > clock.Now)
        {
            return;
        }

        clock.Tick -= Expire;
    }

    private void Expire(object? sender, EventArgs e) => _until = default;
}

public static class Case
{
    public static void Run()
    {
        using var lease = new Lease(BaseState.Clock);
        lease.Begin(TimeSpan.FromHours(1));
    }
}
