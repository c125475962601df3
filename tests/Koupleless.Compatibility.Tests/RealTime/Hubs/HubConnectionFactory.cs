using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>Negotiates, as SignalR's client does, and connects by the transport that the test asks for.</summary>
internal sealed class HubConnectionFactory(string transport) : IConnectionFactory
{
    public const string WebSockets = "WebSockets";
    public const string ServerSentEvents = "ServerSentEvents";
    public const string LongPolling = "LongPolling";

    // A long poll waits for 90 seconds when nothing happens.
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { SslOptions = TestCertificate.Accepted }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>A connection that is not started.</summary>
    public static HubConnection Create(Uri hub, string transport)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new HubConnectionFactory(transport));
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(hub));
        return builder.Build();
    }

    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var hub = ((UriEndPoint)endpoint).Uri;
        using var negotiation = await s_client.PostAsync($"{hub}/negotiate?negotiateVersion=1", null, cancellationToken);
        var answer = JsonNode.Parse(await negotiation.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken))!;
        Assert.Contains(transport, answer["availableTransports"]!.AsArray().Select(static offered => (string?)offered!["transport"]));

        var url = new Uri($"{hub}?id={answer["connectionToken"]}");
        HubTransport connection = transport switch
        {
            WebSockets => new WebSocketTransport(url),
            ServerSentEvents => new ServerSentEventsTransport(s_client, url),
            LongPolling => new LongPollingTransport(s_client, url),
            _ => throw new ArgumentException(transport, nameof(transport)),
        };
        connection.ConnectionId = (string)answer["connectionId"]!;
        await connection.StartAsync(cancellationToken);
        return connection;
    }
}
