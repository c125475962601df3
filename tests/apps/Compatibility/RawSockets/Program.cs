using System.Net.WebSockets;
using RawSockets;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Ticker>();

var app = builder.Build();

app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), AllowedOrigins = { "https://shop.example" } });

app.Map("/echo", async context =>
{
    if (!context.WebSockets.IsWebSocketRequest)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync("A WebSocket is expected here.");
        return;
    }

    var protocol = context.WebSockets.WebSocketRequestedProtocols.Contains("echo.v2") ? "echo.v2" : null;
    using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = protocol, DangerousEnableCompression = true });
    await Echo.RunAsync(socket, context.RequestAborted);
});

app.Map("/ticks", async (HttpContext context, Ticker ticker, int count) =>
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    await ticker.SendAsync(socket, count, context.RequestAborted);
    await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "No more.", context.RequestAborted);
});

// Without the middleware's help: the protocol switch of HTTP/1.1 that it is made of.
app.Map("/upgrade", Upgrade.RunAsync);

app.Run();
