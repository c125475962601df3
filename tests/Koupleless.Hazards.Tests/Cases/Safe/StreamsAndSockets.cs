// outcome: gone
// title: files, sockets and pipes in using declarations
using System.Net;
using System.Net.Sockets;

public static class Case
{
    public static async Task Run()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        var accepted = listener.AcceptTcpClientAsync();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var server = await accepted;
        await client.GetStream().WriteAsync("hello"u8.ToArray());
        var buffer = new byte[5];
        await server.GetStream().ReadExactlyAsync(buffer);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, buffer);
        File.Delete(path);
    }
}
