// outcome: gone
// title: weak handles hold nothing
using System.Runtime.InteropServices;

public sealed class Cache
{
    private readonly GCHandle _page = GCHandle.Alloc(new object(), GCHandleType.Weak);
    private readonly GCHandle _tracked = GCHandle.Alloc(new Page(1), GCHandleType.WeakTrackResurrection);

    public bool IsAlive => _page.Target is not null || _tracked.Target is not null;

    private sealed record Page(int Number);
}

public static class Case
{
    public static void Run() => _ = new Cache().IsAlive;
}
