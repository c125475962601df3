// outcome: pins
// title: IOptions of a type of the module from the base's provider
using Hazards.Base;
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    public int Limit { get; set; } = 3;
}

public static class Case
{
    public static void Run() => _ = BaseState.Services.GetRequiredService<IOptions<ShopOptions>>().Value.Limit;
}
