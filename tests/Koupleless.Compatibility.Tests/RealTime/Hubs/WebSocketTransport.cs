using System.Net.WebSockets;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>Everything over one WebSocket.</summary>
internal sealed class WebSocketTransport(Uri url) : HubTransport
{
    private readonly ClientWebSocket _socket = new() { Options = { RemoteCertificateValidationCallback = TestCertificate.Accepted.RemoteCertificateValidationCallback } };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _socket.Dispose();
    }

    protected override Task OpenAsync(CancellationToken cancellationToken) =>
        _socket.ConnectAsync(new UriBuilder(url) { Scheme = url.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" }.Uri, cancellationToken);

    protected override async Task SendAsync(ReadOnlyMemory<byte> data) =>
        await _socket.SendAsync(data, WebSocketMessageType.Text, endOfMessage: true, Disposing);

    protected override async Task ReceiveAsync(Func<ReadOnlyMemory<byte>, Task> received)
    {
        var buffer = new byte[4096];
        while (await _socket.ReceiveAsync(buffer.AsMemory(), Disposing) is { MessageType: not WebSocketMessageType.Close } part)
            await received(buffer.AsMemory(0, part.Count));
        if (_socket.State == WebSocketState.CloseReceived)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    protected override async Task CloseAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }
}
