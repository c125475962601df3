// outcome: gone
// title: a minimal host with an endpoint, started and stopped
using System.Collections.Concurrent;

public sealed class Orders
{
    private readonly ConcurrentDictionary<int, string> _orders = new() { [17] = "tea" };

    public string? Find(int id) => _orders.GetValueOrDefault(id);
}

public static class Case
{
    public static async Task Run()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton<Orders>();
        await using var app = builder.Build();
        app.UseRouting();
        app.MapGet("/orders/17", static context => context.Response.WriteAsync(context.RequestServices.GetRequiredService<Orders>().Find(17) ?? ""));
        await app.StartAsync();
        using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
        {
            _ = await client.GetStringAsync("/orders/17");
        }

        await app.StopAsync();
    }
}
