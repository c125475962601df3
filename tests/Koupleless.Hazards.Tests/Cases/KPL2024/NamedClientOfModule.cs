// outcome: pins
// title: a named client in the module's own provider
public static class Case
{
    public static void Run()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("payments", static client => client.BaseAddress = new Uri("http://localhost:9"));
        using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("payments");
        _ = client.BaseAddress;
    }
}
