// outcome: gone
// title: Dispose(bool) of a derived class takes the handler off
using Hazards.Base;

public abstract class Component : IDisposable
{
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

public sealed class PriceList : Component
{
    private decimal _factor = 1;

    public PriceList() => BaseState.Changed += Reset;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            BaseState.Changed -= Reset;
        }

        base.Dispose(disposing);
    }

    private void Reset(object? sender, EventArgs e) => _factor = 1 / _factor;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddScoped<PriceList>().BuildServiceProvider();
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<PriceList>();
    }
}
