// outcome: pins
// title: a shorter lifetime only shortens the wait
public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddHttpClient("stock").SetHandlerLifetime(TimeSpan.FromMinutes(1));
        using var host = builder.Build();
        await host.StartAsync();
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("stock");
        await host.StopAsync();
    }
}
