// outcome: gone
// title: a logger of the base's factory, by name
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var logger = BaseState.LoggerFactory.CreateLogger("Shop.Orders");
        logger.LogInformation("order {Order} placed", 17);
    }
}
