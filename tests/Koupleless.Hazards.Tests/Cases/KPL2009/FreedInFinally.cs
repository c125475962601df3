// outcome: gone
// title: a pinned buffer is freed in a finally
using System.Runtime.InteropServices;

public struct Sample
{
    public double Value;
}

public static class Case
{
    public static void Run()
    {
        var samples = new Sample[64];
        var handle = GCHandle.Alloc(samples, GCHandleType.Pinned);
        try
        {
            Marshal.WriteInt64(handle.AddrOfPinnedObject(), 17);
        }
        finally
        {
            handle.Free();
        }
    }
}
