// outcome: gone
// title: the lifetime is set for all clients
public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(static clients => clients.SetHandlerLifetime(Timeout.InfiniteTimeSpan));
        services.AddHttpClient("payments");
        using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("payments");
    }
}
