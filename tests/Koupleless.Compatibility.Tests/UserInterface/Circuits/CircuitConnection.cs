using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Koupleless.Compatibility.Tests.UserInterface.Circuits;

/// <summary>SignalR over a WebSocket with the messages of Blazor, as its script speaks it.</summary>
internal sealed class CircuitConnection : IAsyncDisposable
{
    private const long Invocation = 1;
    private const long Completion = 3;
    private const long Ping = 6;
    private const byte RecordSeparator = 0x1e;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, string> s_noHeaders = [];

    private readonly ClientWebSocket _socket = new();
    private readonly List<byte> _received = [];
    private readonly Queue<(string Method, object?[] Arguments)> _calls = [];
    private int _invocations;

    private CircuitConnection()
    {
    }

    /// <param name="hub">The address of <c>_blazor</c>.</param>
    public static async Task<CircuitConnection> OpenAsync(Uri hub)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync($"{hub}/negotiate?negotiateVersion=1", null);
        Assert.True(response.IsSuccessStatusCode, $"negotiate: {response.StatusCode}");
        var token = (await response.Content.ReadFromJsonAsync<JsonNode>())!["connectionToken"]!.GetValue<string>();

        var connection = new CircuitConnection();
        var address = new UriBuilder(hub) { Scheme = hub.Scheme == "https" ? "wss" : "ws", Query = $"id={Uri.EscapeDataString(token)}" };
        using var timeout = new CancellationTokenSource(s_patience);
        await connection._socket.ConnectAsync(address.Uri, timeout.Token);
        await connection._socket.SendAsync(Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + (char)RecordSeparator), WebSocketMessageType.Text, true, timeout.Token);
        while (!connection._received.Contains(RecordSeparator))
            await connection.ReceiveMoreAsync(timeout.Token);
        Assert.Equal("{}", Encoding.UTF8.GetString([.. connection._received.TakeWhile(static part => part != RecordSeparator)]));
        connection._received.RemoveRange(0, connection._received.IndexOf(RecordSeparator) + 1);
        return connection;
    }

    /// <summary>Calls a method of the hub without waiting for a result.</summary>
    public Task SendAsync(string method, params object?[] arguments) => WriteAsync(Invocation, s_noHeaders, null, method, arguments, Array.Empty<object?>());

    /// <summary>Calls a method of the hub and returns its result.</summary>
    public async Task<object?> InvokeAsync(string method, params object?[] arguments)
    {
        var id = $"{_invocations++}";
        await WriteAsync(Invocation, s_noHeaders, id, method, arguments, Array.Empty<object?>());
        while (true)
        {
            var message = await ReadAsync();
            if (message is [Invocation, _, _, string called, object?[] values, ..])
                _calls.Enqueue((called, values));
            if (message is [Completion, _, string completed, long kind, ..] && completed == id)
            {
                Assert.True(kind != 1, $"{method}: {message[^1]}");
                return kind == 3 ? message[4] : null;
            }
        }
    }

    /// <summary>The next call that the server makes.</summary>
    public async Task<(string Method, object?[] Arguments)> NextCallAsync()
    {
        while (true)
        {
            if (_calls.TryDequeue(out var call))
                return call;
            switch (await ReadAsync())
            {
                case [Invocation, _, _, string method, object?[] arguments, ..]:
                    return (method, arguments);
                case [Completion or Ping, ..]:
                    break;
                case var message:
                    throw new InvalidOperationException($"The server sent {string.Join(", ", message)}.");
            }
        }
    }

    /// <summary>Waits until the server has closed the connection.</summary>
    public async Task WaitForCloseAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        try
        {
            while (_socket.State == WebSocketState.Open)
                await ReceiveMoreAsync(timeout.Token);
        }
        catch (WebSocketException)
        {
            // Closed without a word.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    private async Task WriteAsync(params object?[] message)
    {
        var body = new List<byte>();
        MessagePack.Write(body, message);
        var framed = new List<byte>();
        var length = body.Count;
        for (; length > 0x7f; length >>= 7)
            framed.Add((byte)(length | 0x80));
        framed.Add((byte)length);
        framed.AddRange(body);
        using var timeout = new CancellationTokenSource(s_patience);
        await _socket.SendAsync(framed.ToArray(), WebSocketMessageType.Binary, true, timeout.Token);
    }

    private async Task<object?[]> ReadAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        byte[]? message;
        while ((message = TakeMessage()) is null)
            await ReceiveMoreAsync(timeout.Token);
        ReadOnlySpan<byte> span = message;
        return (object?[])MessagePack.Read(ref span)!;
    }

    private byte[]? TakeMessage()
    {
        var (length, at) = (0, 0);
        do
        {
            if (at == _received.Count)
                return null;
            length |= (_received[at] & 0x7f) << (7 * at);
        }
        while ((_received[at++] & 0x80) != 0);
        if (_received.Count < at + length)
            return null;
        var message = _received.GetRange(at, length).ToArray();
        _received.RemoveRange(0, at + length);
        return message;
    }

    private async Task ReceiveMoreAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[16384];
        var part = await _socket.ReceiveAsync(buffer, cancellationToken);
        if (part.MessageType == WebSocketMessageType.Close)
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            return;
        }

        _received.AddRange(buffer.AsSpan(0, part.Count));
    }
}
