using System.Net;
using System.Net.WebSockets;
using System.Text;
using Koupleless.Compatibility.Tests.Harness;
using Koupleless.Compatibility.Tests.RealTime.Grpc;
using Koupleless.Compatibility.Tests.RealTime.Hubs;
using Koupleless.EndToEnd.Tests;
using Microsoft.AspNetCore.SignalR.Client;

namespace Koupleless.Compatibility.Tests.RealTime;

/// <summary>
/// Connections that no client wants to end, over a listener with TLS and both versions of HTTP: they end with their module,
/// and it unloads.
/// </summary>
public sealed class LongConnectionsTests
{
    private static readonly string[] s_apps = ["Chat", "GrpcService", "RawSockets"];

    [Fact]
    public async Task They_end_with_their_module()
    {
        var apps = await AppsBuild.Instance;
        await using var host = await StartAsync(apps);
        foreach (var app in s_apps)
            await host.InstallAsync(apps.Artifact(app));
        var root = host.Client.BaseAddress!;

        // SignalR ends its connections as soon as its host stops.
        var guests = await Task.WhenAll(
            ChatGuest.ConnectAsync(new(root, "/chat/messages"), HubConnectionFactory.WebSockets, "Ada"),
            ChatGuest.ConnectAsync(new(root, "/chat/messages"), HubConnectionFactory.ServerSentEvents, "Bob"),
            ChatGuest.ConnectAsync(new(root, "/chat/messages"), HubConnectionFactory.LongPolling, "Eve"));
        foreach (var guest in guests)
            await guest.Connection.InvokeAsync<int>("Join", "red");

        // These know nothing of it, and end when the base's patience does.
        using var handler = new SocketsHttpHandler { SslOptions = TestCertificate.Accepted };
        using var client = new HttpClient(handler);
        using var negotiation = new GrpcCall(client, new(root, "/grpcservice/shop.Prices/Negotiate"));
        await negotiation.WriteAsync(ProtobufMessages.Double(1));
        Assert.Equal(5.5, ProtobufMessages.ReadDouble((await negotiation.ReadAsync())!));
        using var first = await EchoAsync(client, root, HttpVersion.Version11);
        using var second = await EchoAsync(client, root, HttpVersion.Version20);

        var outcomes = await Task.WhenAll(s_apps.Select(app => host.UninstallAsync(app.ToLowerInvariant())));

        Assert.All(outcomes, static outcome => Assert.Equal("Unloaded", outcome));
        foreach (var guest in guests)
        {
            await guest.Closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await guest.DisposeAsync();
        }

        await Assert.ThrowsAnyAsync<Exception>(() => negotiation.ReadAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        foreach (var socket in new[] { first, second })
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ReceiveAsync(new byte[16], CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.DoesNotContain("in order", host.Output, StringComparison.Ordinal);
    }

    private static async Task<BaseProcess> StartAsync(AppsBuild apps)
    {
        var certificate = Path.Combine(apps.NewDataFolder(), "tls.pfx");
        await File.WriteAllBytesAsync(certificate, TestCertificate.Create());
        return await BaseProcess.StartAsync(
            apps.BaseAssembly,
            "--Kestrel:Endpoints:Web:Url=https://127.0.0.1:0",
            $"--Kestrel:Endpoints:Web:Certificate:Path={certificate}",
            "--Koupleless:DrainTimeout=00:00:01");
    }

    /// <summary>A WebSocket that has sent and received, over either version of HTTP.</summary>
    private static async Task<ClientWebSocket> EchoAsync(HttpClient client, Uri root, Version version)
    {
        var socket = new ClientWebSocket { Options = { HttpVersion = version, HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact } };
        await socket.ConnectAsync(new UriBuilder(new Uri(root, "/rawsockets/echo")) { Scheme = "wss" }.Uri, client, CancellationToken.None);
        await socket.SendAsync("still here"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[64];
        Assert.Equal("still here", Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, CancellationToken.None)).Count));
        return socket;
    }
}
