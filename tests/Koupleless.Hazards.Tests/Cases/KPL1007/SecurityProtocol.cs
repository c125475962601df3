// outcome: changes
// title: the protocols of the process
using System.Net;

public static class Case
{
    public static void Run()
    {
#pragma warning disable SYSLIB0014 // Old code sets it.
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        ServicePointManager.Expect100Continue = false;
#pragma warning restore SYSLIB0014
    }
}
