using System.Net.ServerSentEvents;
using System.Text;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>One endless response from the server; a request for each message to it.</summary>
internal sealed class ServerSentEventsTransport(HttpClient client, Uri url) : HubTransport
{
    private HttpResponseMessage? _response;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _response?.Dispose();
    }

    protected override async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept", "text/event-stream" } } };
        _response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        _response.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", _response.Content.Headers.ContentType?.MediaType);
    }

    protected override async Task SendAsync(ReadOnlyMemory<byte> data)
    {
        using var response = await client.PostAsync(url, new ReadOnlyMemoryContent(data), Disposing);
        response.EnsureSuccessStatusCode();
    }

    protected override async Task ReceiveAsync(Func<ReadOnlyMemory<byte>, Task> received)
    {
        await using var stream = await _response!.Content.ReadAsStreamAsync(Disposing);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(Disposing))
            await received(Encoding.UTF8.GetBytes(item.Data));
    }

    protected override async Task CloseAsync()
    {
        using var response = await client.DeleteAsync(url);
    }
}
