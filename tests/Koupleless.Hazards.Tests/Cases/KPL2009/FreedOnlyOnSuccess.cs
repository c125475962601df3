// outcome: pins
// title: the handle is freed only when the call succeeds
using System.Runtime.InteropServices;

public sealed class Request
{
    public int Retries;
}

public static class Case
{
    public static void Run()
    {
        var handle = GCHandle.Alloc(new Request());
        if (Send(GCHandle.ToIntPtr(handle)) == 0)
        {
            handle.Free();
        }
    }

    private static int Send(nint context) => ((Request)GCHandle.FromIntPtr(context).Target!).Retries++ + 1;
}
