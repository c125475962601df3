using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;

namespace Chat;

public record Message(string From, string Text);

public record Announcement(string Text, int Importance);

/// <summary>What the hub calls in its clients.</summary>
public interface IChatClient
{
    Task Said(Message message);

    Task Announced(Announcement announcement);

    Task<string> AskName();
}

public class ChatHub(Rooms rooms) : Hub<IChatClient>
{
    public async Task<int> Join(string room)
    {
        // The client tells how it wants to be called.
        var name = await Clients.Caller.AskName();
        Context.Items["name"] = name;
        await Groups.AddToGroupAsync(Context.ConnectionId, room);
        return rooms.Enter(room, name, Context.ConnectionId);
    }

    public Task Say(string room, string text) =>
        Clients.Group(room).Said(new Message(Name, text));

    public async Task Leave(string room)
    {
        rooms.Leave(Context.ConnectionId);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, room);
    }

    public string Where() => $"{Context.GetHttpContext()!.Request.PathBase}{Context.GetHttpContext()!.Request.Path}";

    public async IAsyncEnumerable<Message> History(int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; number <= count; number++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Message(Name, $"message {number}");
        }
    }

    public async Task<int> Upload(IAsyncEnumerable<string> lines)
    {
        var length = 0;
        await foreach (var line in lines)
        {
            length += line.Length;
        }

        return length;
    }

    public void Fail() => throw new HubException("Not today.");

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        rooms.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private string Name => Context.Items["name"] as string ?? "nobody";
}
