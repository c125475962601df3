// outcome: gone
// title: AddSingleton with a factory: the container disposes of the timer
public static class Case
{
    public static void Run()
    {
        var runs = 0;
        using var services = new ServiceCollection()
            .AddSingleton(_ => new Timer(_ => runs++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)))
            .BuildServiceProvider();
        services.GetRequiredService<Timer>().Change(2000, 2000);
    }
}
