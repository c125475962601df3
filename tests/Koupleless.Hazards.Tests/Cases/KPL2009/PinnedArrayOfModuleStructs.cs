// outcome: pins
// title: a pinned array of a struct of the module
using System.Runtime.InteropServices;

public struct Sample
{
    public double Value;
    public long Time;
}

public static class Case
{
    public static void Run()
    {
        var samples = new Sample[64];
        var handle = GCHandle.Alloc(samples, GCHandleType.Pinned);
        Marshal.WriteInt64(handle.AddrOfPinnedObject(), 17);
    }
}
