// outcome: pins
// title: a shorter lifetime only shortens the wait
public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.AddOptions().AddHttpClient("stock", static client => client.BaseAddress = new Uri("http://localhost:9")).SetHandlerLifetime(TimeSpan.FromMinutes(1));
        using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("stock");
    }
}
