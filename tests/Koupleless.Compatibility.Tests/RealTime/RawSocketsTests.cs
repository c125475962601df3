using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.RealTime;

/// <summary>WebSockets without a library above them, and another protocol by the same switch.</summary>
public sealed class RawSocketsTests : CompatibilityTests
{
    protected override string App => "RawSockets";

    protected override string Area => "Real time";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("WebSocket: text and binary messages, fragments, subprotocol, close handshake");
        await EchoAsync(visitor, static options => options.AddSubProtocol("echo.v2"));

        visitor.Feature("WebSocket with compression");
        await EchoAsync(visitor, static options => options.DangerousDeflateOptions = new WebSocketDeflateOptions());

        visitor.Feature("WebSocket closed by the server");
        using (var socket = await ConnectAsync(visitor, "/ticks?count=3"))
        {
            for (var message = await ReceiveAsync(socket); message is not null; message = await ReceiveAsync(socket))
                visitor.Note(message);
            visitor.Note($"{socket.CloseStatus} {socket.CloseStatusDescription}");
        }

        visitor.Feature("Requests that are no WebSocket, or from an origin that is not allowed");
        await visitor.GetAsync(400, "/echo");
        using (var socket = new ClientWebSocket())
        {
            socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
            socket.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(visitor, "/echo"), CancellationToken.None));
            visitor.Note($"{(int)socket.HttpStatusCode}");
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }

        visitor.Feature("`IHttpUpgradeFeature`: a protocol of one's own");
        await visitor.GetAsync(426, "/upgrade");
        await ShoutAsync(visitor);
    }

    private static async Task EchoAsync(Visitor visitor, Action<ClientWebSocketOptions> configure)
    {
        using var socket = await ConnectAsync(visitor, "/echo", configure);
        visitor.Note($"subprotocol {socket.SubProtocol}");
        await socket.SendAsync(Encoding.UTF8.GetBytes("in two "), WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("parts"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        visitor.Note($"{await ReceiveAsync(socket)}");
        await socket.SendAsync(new byte[3000], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        visitor.Note($"{(await ReceiveAsync(socket))?.Length}");
        await socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "gone", CancellationToken.None);
        visitor.Note($"{socket.CloseStatus} {socket.CloseStatusDescription}");
    }

    private static async Task<ClientWebSocket> ConnectAsync(Visitor visitor, string path, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(Address(visitor, path), CancellationToken.None);
        return socket;
    }

    /// <summary>The next message, null when the server closes instead.</summary>
    private static async Task<string?> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private static async Task ShoutAsync(Visitor visitor)
    {
        var url = visitor.Url("/upgrade");
        using var connection = new TcpClient();
        await connection.ConnectAsync(url.Host, url.Port);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteAsync($"GET {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: shout\r\n\r\n");
        var status = await reader.ReadLineAsync();
        Assert.Equal("HTTP/1.1 101 Switching Protocols", status);
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            if (header.StartsWith("Upgrade", StringComparison.Ordinal))
                visitor.Note(header);
        }

        await writer.WriteAsync("hello\n");
        visitor.Note($"{await reader.ReadLineAsync()}");
        await writer.WriteAsync("bye\n");
        visitor.Note($"then {await reader.ReadLineAsync() ?? "the end"}");
    }

    private static Uri Address(Visitor visitor, string path) => new UriBuilder(visitor.Url(path)) { Scheme = "ws" }.Uri;
}
