// outcome: gone
// title: an activity and a logger scope are current while the module's own code runs
using System.Diagnostics;

public static class Case
{
    public static async Task Run()
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("orders");
        using var source = new ActivitySource("Shop.Orders");
        using var activity = source.StartActivity("place");
        using (logger.BeginScope("order {Order}", 17))
        {
            await Task.Delay(1);
        }
    }
}
