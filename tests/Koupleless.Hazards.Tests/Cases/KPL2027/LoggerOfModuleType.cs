// outcome: pins
// title: ILogger of a type of the module from the base's provider
using Hazards.Base;

public sealed class OrderService(IServiceProvider baseServices)
{
    private readonly ILogger _logger = baseServices.GetRequiredService<ILogger<OrderService>>();

    public void Place(int order) => _logger.LogInformation("order {Order} placed", order);
}

public static class Case
{
    public static void Run() => new OrderService(BaseState.Services).Place(17);
}
