// outcome: exits
// title: StopApplication of the base's lifetime
using Hazards.Base;

public sealed class Admin(IServiceProvider baseServices)
{
    public void Shutdown() => baseServices.GetRequiredService<IHostApplicationLifetime>().StopApplication();
}

public static class Case
{
    public static void Run() => new Admin(BaseState.Services).Shutdown();
}
