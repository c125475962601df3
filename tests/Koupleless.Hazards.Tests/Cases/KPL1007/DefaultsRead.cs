// outcome: gone
// title: network defaults are read
using System.Net.NetworkInformation;

public static class Case
{
    public static void Run()
    {
        _ = HttpClient.DefaultProxy is not null;
        _ = NetworkInterface.GetAllNetworkInterfaces().Length;
    }
}
