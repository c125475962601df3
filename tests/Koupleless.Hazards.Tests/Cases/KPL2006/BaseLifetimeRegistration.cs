// outcome: pins
// title: a registration on ApplicationStopping of the base's lifetime
using Hazards.Base;

public sealed class Outbox
{
    private readonly Queue<string> _open = new();

    public Outbox(IServiceProvider baseServices) =>
        baseServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(_open.Clear);
}

public static class Case
{
    public static void Run() => _ = new Outbox(BaseState.Services);
}
