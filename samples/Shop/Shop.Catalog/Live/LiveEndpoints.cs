using System.Net.WebSockets;

namespace Shop.Catalog.Live;

internal static class LiveEndpoints
{
    public static void AddLivePrices(this IServiceCollection services) => services.AddSingleton<PriceFeed>();

    public static void MapLivePrices(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("/live").WithTags("Live");

        live.MapGet("/prices", async (HttpContext http, PriceFeed feed, IHostApplicationLifetime lifetime) =>
            await ServeAsync(http, lifetime, (socket, stop) => LiveSockets.SendPricesAsync(socket, feed, stop)));

        live.MapGet("/echo", async (HttpContext http, IHostApplicationLifetime lifetime) =>
            await ServeAsync(http, lifetime, LiveSockets.EchoAsync));
    }

    private static async Task<IResult> ServeAsync(
        HttpContext http, IHostApplicationLifetime lifetime, Func<WebSocket, CancellationToken, Task> serve)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Results.Problem(
                "Only WebSockets are served here.", statusCode: StatusCodes.Status426UpgradeRequired);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        try
        {
            await serve(socket, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await LiveSockets.CloseAsync(socket, WebSocketCloseStatus.EndpointUnavailable);
        }
        catch (WebSocketException)
        {
            // The client went away without saying so.
        }

        return Results.Empty;
    }
}
