// outcome: pins
// title: a helper returns the handle as a number, and nobody frees it
using System.Runtime.InteropServices;

public sealed class Listener
{
    public int Calls { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var cookie = Register(new Listener());
        _ = cookie != 0;
    }

    private static nint Register(Listener listener) => GCHandle.ToIntPtr(GCHandle.Alloc(listener, GCHandleType.Normal));
}
