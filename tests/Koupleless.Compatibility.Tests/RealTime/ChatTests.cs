using Koupleless.Compatibility.Tests.Harness;
using Koupleless.Compatibility.Tests.RealTime.Hubs;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace Koupleless.Compatibility.Tests.RealTime;

/// <summary>A chat on SignalR: a hub with an interface for its clients, groups, streams in both directions, and pushes from an endpoint.</summary>
public sealed class ChatTests : CompatibilityTests
{
    protected override string App => "Chat";

    protected override string Area => "Real time";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await using var ada = await ChatGuest.ConnectAsync(visitor.Url("/messages"), HubConnectionFactory.WebSockets, "Ada");
        visitor.Note($"path {await ada.Connection.InvokeAsync<string>("Where")}");
        await foreach (var message in ada.Connection.StreamAsync<ChatMessage>("History", 3))
            visitor.Note($"{message}");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        foreach (var transport in new[] { HubConnectionFactory.WebSockets, HubConnectionFactory.ServerSentEvents, HubConnectionFactory.LongPolling })
            await VisitAsync(visitor, transport);

        visitor.Feature("SignalR's answers to what is no connection");
        await visitor.GetAsync(400, "/messages");
        await visitor.GetAsync(404, "/messages?id=unknown");
    }

    private static async Task VisitAsync(Visitor visitor, string transport)
    {
        visitor.Feature($"SignalR over {transport}: typed clients, groups, client results, streams in both directions, `IHubContext`");
        var hub = visitor.Url("/messages");
        await using (var ada = await ChatGuest.ConnectAsync(hub, transport, "Ada"))
        await using (var bob = await ChatGuest.ConnectAsync(hub, transport, "Bob"))
        await using (var eve = await ChatGuest.ConnectAsync(hub, transport, "Eve"))
        {
            visitor.Note($"path {await ada.Connection.InvokeAsync<string>("Where")}");
            visitor.Note($"in the room {await ada.Connection.InvokeAsync<int>("Join", "red")}");
            visitor.Note($"in the room {await bob.Connection.InvokeAsync<int>("Join", "red")}");
            visitor.Note($"in the room {await eve.Connection.InvokeAsync<int>("Join", "blue")}");
            await visitor.GetAsync(200, "/rooms/red");

            await bob.Connection.InvokeAsync("Say", "red", "hello");
            visitor.Note($"{await ada.HearAsync()} | {await bob.HearAsync()}");
            await visitor.PostJsonAsync(202, "/rooms/red/announcements", """{ "text": "Tea is ready", "importance": 3 }""");
            visitor.Note($"{await ada.HearAsync()} | {await bob.HearAsync()}");

            await foreach (var message in ada.Connection.StreamAsync<ChatMessage>("History", 3))
                visitor.Note($"{message}");
            visitor.Note($"uploaded {await ada.Connection.InvokeAsync<int>("Upload", Lines())}");
            visitor.Note((await Assert.ThrowsAsync<HubException>(() => ada.Connection.InvokeAsync("Fail"))).Message);
            visitor.Note((await Assert.ThrowsAsync<HubException>(() => ada.Connection.InvokeAsync("Unknown"))).Message);
            // An invocation's answer comes after whatever was sent before it.
            await eve.Connection.InvokeAsync("Where");
            Assert.False(eve.HasHeard);
        }

        // The server learns of the end of a connection in its own time.
        while (await visitor.PeekAsync("/rooms/red") != "[]")
            await Task.Delay(20);
        await visitor.GetAsync(200, "/rooms/red");
    }

    private static async IAsyncEnumerable<string> Lines()
    {
        foreach (var line in new[] { "one", "two", "three" })
        {
            await Task.Yield();
            yield return line;
        }
    }
}
