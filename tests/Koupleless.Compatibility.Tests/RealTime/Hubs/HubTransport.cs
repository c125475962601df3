using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>
/// A connection of SignalR's client over one transport. The package with the client's own transports is not on the feed, the
/// client itself is; this is what it is given instead.
/// </summary>
internal abstract class HubTransport : ConnectionContext
{
    private readonly Pipe _toClient = new();
    private readonly Pipe _toServer = new();
    private readonly CancellationTokenSource _disposing = new();
    private Task _loops = Task.CompletedTask;

    protected HubTransport() => Transport = new Duplex(_toClient.Reader, _toServer.Writer);

    public override string ConnectionId { get; set; } = "";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    /// <summary>The client lets go of the connection.</summary>
    protected CancellationToken Disposing => _disposing.Token;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        _loops = Task.WhenAll(SendAllAsync(), ReceiveAllAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _disposing.CancelAsync();
        await _loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _disposing.Dispose();
    }

    protected abstract Task OpenAsync(CancellationToken cancellationToken);

    protected abstract Task SendAsync(ReadOnlyMemory<byte> data);

    /// <summary>Hands over what comes, until the server ends the connection.</summary>
    protected abstract Task ReceiveAsync(Func<ReadOnlyMemory<byte>, Task> received);

    protected abstract Task CloseAsync();

    private async Task SendAllAsync()
    {
        while (true)
        {
            var read = await _toServer.Reader.ReadAsync(Disposing);
            if (!read.Buffer.IsEmpty)
                await SendAsync(read.Buffer.ToArray());
            _toServer.Reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }

    private async Task ReceiveAllAsync()
    {
        Exception? failure = null;
        try
        {
            await ReceiveAsync(async data => await _toClient.Writer.WriteAsync(data));
        }
        catch (Exception e) when (!Disposing.IsCancellationRequested)
        {
            failure = e;
        }

        await _toClient.Writer.CompleteAsync(failure);
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
