// outcome: gone
// title: Dispose frees the handle of the field
using System.Runtime.InteropServices;

public sealed class NativeCallback : IDisposable
{
    private GCHandle _self;

    public NativeCallback() => _self = GCHandle.Alloc(this);

    public nint Context => GCHandle.ToIntPtr(_self);

    public void Dispose()
    {
        if (_self.IsAllocated)
        {
            _self.Free();
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var callback = new NativeCallback();
        _ = callback.Context;
    }
}
