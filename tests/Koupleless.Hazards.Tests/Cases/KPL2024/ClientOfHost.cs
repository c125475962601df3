// outcome: gone
// title: the base ends the handlers of a host's factory with the host
public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHttpClient("stock", static client => client.BaseAddress = new Uri("http://localhost:9"));
        using var host = builder.Build();
        await host.StartAsync();
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("stock");
        _ = client.BaseAddress;
        await host.StopAsync();
    }
}
