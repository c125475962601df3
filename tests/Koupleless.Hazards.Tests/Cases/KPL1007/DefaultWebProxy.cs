// outcome: changes
// title: the proxy of all web requests
using System.Net;

public static class Case
{
    public static void Run()
    {
#pragma warning disable SYSLIB0014 // Old code sets it.
        WebRequest.DefaultWebProxy = new WebProxy("http://localhost:9");
#pragma warning restore SYSLIB0014
    }
}
