// outcome: pins
// title: a normal handle that nothing frees
using System.Runtime.InteropServices;

public sealed class NativeCallback
{
    private readonly GCHandle _self;

    public NativeCallback() => _self = GCHandle.Alloc(this);

    public nint Context => GCHandle.ToIntPtr(_self);
}

public static class Case
{
    public static void Run() => _ = new NativeCallback().Context;
}
