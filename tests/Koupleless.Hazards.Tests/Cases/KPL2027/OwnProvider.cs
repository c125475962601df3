// outcome: gone
// title: the module has a provider of its own
using Hazards.Base;

public sealed class OrderService(ILogger<OrderService> logger, IClock clock)
{
    public void Place(int order) => logger.LogInformation("order {Order} placed at {Time}", order, clock.Now);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(BaseState.Services.GetRequiredService<IClock>())
            .AddSingleton<OrderService>()
            .BuildServiceProvider();
        services.GetRequiredService<OrderService>().Place(17);
    }
}
