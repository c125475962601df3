using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace Koupleless.Compatibility.Tests.RealTime.Hubs;

/// <summary>Somebody in the chat: a client that answers when the server asks for its name, and keeps what it is told.</summary>
internal sealed class ChatGuest : IAsyncDisposable
{
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    private ChatGuest(string name, HubConnection connection)
    {
        Connection = connection;
        connection.On("AskName", () => name);
        connection.On<ChatMessage>("Said", message => _heard.Writer.TryWrite($"{message.From}: {message.Text}"));
        connection.On<ChatAnnouncement>("Announced", announcement => _heard.Writer.TryWrite($"{announcement.Text} ({announcement.Importance})"));
        connection.Closed += failure =>
        {
            _heard.Writer.TryComplete();
            Closed.TrySetResult(failure);
            return Task.CompletedTask;
        };
    }

    public HubConnection Connection { get; }

    /// <summary>Why the connection ended, null when the server said so in order.</summary>
    public TaskCompletionSource<Exception?> Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool HasHeard => _heard.Reader.TryPeek(out _);

    public static async Task<ChatGuest> ConnectAsync(Uri hub, string transport, string name)
    {
        var guest = new ChatGuest(name, HubConnectionFactory.Create(hub, transport));
        await guest.Connection.StartAsync();
        return guest;
    }

    /// <summary>The next thing that it is told.</summary>
    public async Task<string> HearAsync() => await _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}

internal sealed record ChatMessage(string From, string Text);

internal sealed record ChatAnnouncement(string Text, int Importance);
