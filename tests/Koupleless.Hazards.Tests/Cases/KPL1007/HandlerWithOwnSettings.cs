// outcome: gone
// title: limits and protocols of one handler
public static class Case
{
    public static void Run()
    {
        using var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 100,
            SslOptions = { EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls13 },
        };
        using var client = new HttpClient(handler, disposeHandler: false);
    }
}
