using System.Net.WebSockets;
using System.Text;

namespace RawSockets;

public class Ticker
{
    public async Task SendAsync(WebSocket socket, int count, CancellationToken cancellationToken)
    {
        for (var tick = 1; tick <= count; tick++)
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($"tick {tick}"), WebSocketMessageType.Text, true, cancellationToken);
        }
    }
}
