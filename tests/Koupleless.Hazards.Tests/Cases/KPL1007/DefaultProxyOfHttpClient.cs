// outcome: changes
// title: the proxy of all HTTP clients
using System.Net;

public static class Case
{
    public static void Run() => HttpClient.DefaultProxy = new WebProxy();
}
