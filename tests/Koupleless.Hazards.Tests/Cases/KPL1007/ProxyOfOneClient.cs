// outcome: gone
// title: the proxy of one client
using System.Net;

public static class Case
{
    public static void Run()
    {
        using var client = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy("http://localhost:9"), UseProxy = true });
        client.Timeout = TimeSpan.FromSeconds(10);
    }
}
