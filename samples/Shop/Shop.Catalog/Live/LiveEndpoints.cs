using System.Net.WebSockets;

namespace Shop.Catalog.Live;

internal static class LiveEndpoints
{
    public static void AddLivePrices(this IServiceCollection services) => services.AddSingleton<PriceFeed>();

    public static void MapLivePrices(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("/live").WithTags("Live");

        live.MapGet("/prices", async (HttpContext http, PriceFeed feed, IHostApplicationLifetime lifetime) =>
            await ServeAsync(http, lifetime, (socket, aborted) => LiveSockets.SendPricesAsync(socket, feed, aborted)));

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

        using var socket = await http.WebSockets.AcceptWebSocketAsync();

        // When the app stops, clients are told and close from their side; a cancelled receive would reset the connection.
        using var stopping = lifetime.ApplicationStopping.Register(
            () => _ = LiveSockets.CloseAsync(socket, WebSocketCloseStatus.EndpointUnavailable));
        try
        {
            await serve(socket, http.RequestAborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The client went away without saying so.
        }

        return Results.Empty;
    }
}
