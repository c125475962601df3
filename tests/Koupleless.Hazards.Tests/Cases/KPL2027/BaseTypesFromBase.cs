// outcome: gone
// title: types of the base from the base's provider
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        _ = BaseState.Services.GetRequiredService<IClock>().Now;
        _ = BaseState.Services.GetRequiredService<IConfiguration>()["Shop:Name"];
        BaseState.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Orders").LogInformation("started");
    }
}
