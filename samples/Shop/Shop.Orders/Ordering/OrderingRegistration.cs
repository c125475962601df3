using Shop.Orders.Filters;

namespace Shop.Orders.Ordering;

public static class OrderingRegistration
{
    public static void AddOrdering(this IServiceCollection services)
    {
        services.AddOptions<OrderingOptions>().BindConfiguration("Ordering").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OrderBook>();
        services.AddSingleton<RepeatedRequestFilter>();
    }
}
