// outcome: gone
// title: the services of a host with a Startup class
public sealed class PaymentsClient(HttpClient http)
{
    public Uri? Address => http.BaseAddress;
}

public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddHttpClient<PaymentsClient>(static client => client.BaseAddress = new Uri("http://localhost:9")).SetHandlerLifetime(TimeSpan.FromMinutes(5));

    public void Configure(IApplicationBuilder app) => app.ApplicationServices.GetRequiredService<PaymentsClient>();
}

public static class Case
{
    public static async Task Run()
    {
        using var host = new HostBuilder()
            .ConfigureWebHost(static web => web.UseKestrelCore().UseUrls("http://127.0.0.1:0").UseStartup<Startup>())
            .Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
