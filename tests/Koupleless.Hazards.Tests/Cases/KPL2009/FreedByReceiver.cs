// outcome: gone
// title: the callback that gets the handle frees it
using System.Runtime.InteropServices;

public static class Case
{
    public static void Run()
    {
        var handle = GCHandle.Alloc(new Request("GET /"));
        Complete(handle);
    }

    private static void Complete(GCHandle handle)
    {
        _ = ((Request)handle.Target!).Line.Length;
        handle.Free();
    }

    private sealed record Request(string Line);
}
