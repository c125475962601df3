// outcome: gone
// title: the delay ends with the stopping token that the base gives the module
using Koupleless;

public sealed class Pruner(IModuleContext module)
{
    private int _pruned;

    public async Task LoopAsync()
    {
        while (!module.Stopping.IsCancellationRequested)
        {
            _pruned++;
            await Task.Delay(TimeSpan.FromMinutes(10), module.Stopping);
        }
    }
}

public sealed class OwnContext(CancellationToken stopping) : IModuleContext
{
    public string Name => "orders";

    public string Version => "1.0.0";

    public string PathBase => "/orders";

    public CancellationToken Stopping => stopping;
}

public static class Case
{
    public static void Run()
    {
        using var stopping = new CancellationTokenSource();
        _ = new Pruner(new OwnContext(stopping.Token)).LoopAsync();
        stopping.Cancel();
    }
}
