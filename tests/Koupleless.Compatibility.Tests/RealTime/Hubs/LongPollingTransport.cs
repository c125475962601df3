using System.Net;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>A request that waits for the next message, again and again; a request for each message to the server.</summary>
internal sealed class LongPollingTransport(HttpClient client, Uri url) : HubTransport
{
    protected override async Task OpenAsync(CancellationToken cancellationToken)
    {
        // The first poll returns at once: it only connects.
        using var response = await client.GetAsync(url, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    protected override async Task SendAsync(ReadOnlyMemory<byte> data)
    {
        using var response = await client.PostAsync(url, new ReadOnlyMemoryContent(data), Disposing);
        response.EnsureSuccessStatusCode();
    }

    protected override async Task ReceiveAsync(Func<ReadOnlyMemory<byte>, Task> received)
    {
        while (true)
        {
            using var response = await client.GetAsync(url, Disposing);
            // The connection is gone: closed by the server, or with it.
            if (response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.ServiceUnavailable)
                return;
            response.EnsureSuccessStatusCode();
            await received(await response.Content.ReadAsByteArrayAsync(Disposing));
        }
    }

    protected override async Task CloseAsync()
    {
        using var response = await client.DeleteAsync(url);
    }
}
