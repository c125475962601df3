using System.Net.WebSockets;
using System.Text.Json;
using Shop.Catalog.Storage;

namespace Shop.Catalog.Live;

/// <summary>The two conversations that the catalog holds over a WebSocket.</summary>
internal static class LiveSockets
{
    private const int BufferSize = 16 * 1024;
    private static readonly TimeSpan _closeTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Sends back each message as it came, until the client closes.</summary>
    public static async Task EchoAsync(WebSocket socket, CancellationToken aborted)
    {
        var buffer = new byte[BufferSize];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), aborted);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(socket, WebSocketCloseStatus.NormalClosure);
                return;
            }

            await socket.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, aborted);
        }
    }

    /// <summary>Sends each price change as a JSON text message, until the client closes.</summary>
    public static async Task SendPricesAsync(WebSocket socket, PriceFeed feed, CancellationToken aborted)
    {
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var watch = CancelWhenClosedAsync(socket, closed);
        try
        {
            await foreach (var change in feed.ListenAsync(closed.Token))
            {
                var message = JsonSerializer.SerializeToUtf8Bytes(change, CatalogJson.Default.PriceChange);
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, closed.Token);
            }
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            await CloseAsync(socket, WebSocketCloseStatus.NormalClosure);
        }
        finally
        {
            await watch;
        }
    }

    public static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var timeout = new CancellationTokenSource(_closeTimeout);
        try
        {
            await socket.CloseOutputAsync(status, statusDescription: null, timeout.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Saying goodbye is a courtesy; the client may have left before.
        }
    }

    private static async Task CancelWhenClosedAsync(WebSocket socket, CancellationTokenSource closed)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), closed.Token)).MessageType != WebSocketMessageType.Close)
            {
                // What a client says on the price feed is of no interest.
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Either end is gone, which is what this waits for.
        }

        await closed.CancelAsync();
    }
}
