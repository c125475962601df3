using Microsoft.Extensions.Options;
using Shop.Orders.Filters;

namespace Shop.Orders.Ordering;

public static class OrderingRegistration
{
    public static void AddOrdering(this IServiceCollection services)
    {
        services.AddOptions<OrderingOptions>().BindConfiguration("Ordering").ValidateOnStart();
        services.AddSingleton<IValidateOptions<OrderingOptions>, OrderingOptionsValidator>();
        services.AddSingleton<OrderBook>();
        services.AddSingleton<RepeatedRequestFilter>();
    }
}
