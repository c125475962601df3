// outcome: pins
// title: a type of the module asked of the base's provider, which does not know it
using Hazards.Base;

public sealed class OrderService;

public static class Case
{
    public static void Run() => _ = BaseState.Services.GetService<OrderService>() is null;
}
