using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Shop.Catalog.Live;

/// <summary>A product got a new price.</summary>
public sealed record PriceChange(string Sku, decimal OldPrice, decimal NewPrice);

/// <summary>Hands every price change to all who listen at that time.</summary>
public sealed class PriceFeed
{
    private const int Backlog = 128;

    private readonly ConcurrentDictionary<Channel<PriceChange>, bool> _listeners = new();

    public void Publish(PriceChange change)
    {
        foreach (var listener in _listeners.Keys)
        {
            listener.Writer.TryWrite(change);
        }
    }

    public async IAsyncEnumerable<PriceChange> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // A listener that is too slow loses its oldest changes and holds nobody up.
        var channel = Channel.CreateBounded<PriceChange>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners.TryAdd(channel, true);
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return change;
            }
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}
