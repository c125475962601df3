// outcome: pins
// title: a certificate callback of the module for the whole process
using System.Net;

public static class Case
{
    public static void Run()
    {
#pragma warning disable SYSLIB0014 // Old code sets it.
        ServicePointManager.ServerCertificateValidationCallback = static (_, certificate, _, _) => certificate?.Subject == "CN=orders";
#pragma warning restore SYSLIB0014
    }
}
