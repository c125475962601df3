// outcome: pins
// title: a typed handle that nothing disposes
using System.Runtime.InteropServices;

public sealed class Connection
{
    private readonly GCHandle<Connection> _self;

    public Connection() => _self = new GCHandle<Connection>(this);

    public nint Cookie => GCHandle<Connection>.ToIntPtr(_self);
}

public static class Case
{
    public static void Run() => _ = new Connection().Cookie;
}
