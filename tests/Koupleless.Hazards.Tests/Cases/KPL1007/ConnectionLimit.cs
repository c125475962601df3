// outcome: changes
// title: the connection limit of the process
using System.Net;

public static class Case
{
    public static void Run()
    {
#pragma warning disable SYSLIB0014 // Old code sets it.
        ServicePointManager.DefaultConnectionLimit = 100;
#pragma warning restore SYSLIB0014
    }
}
