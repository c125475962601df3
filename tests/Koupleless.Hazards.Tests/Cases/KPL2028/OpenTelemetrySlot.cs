// outcome: pins
// title: A context slot whose values are of the module
// packages: OpenTelemetry.Api
using OpenTelemetry.Context;

public sealed record Tenant(string Name);

public static class Case
{
    public static void Run()
    {
        var slot = RuntimeContext.RegisterSlot<Tenant>("tenant");
        slot.Set(new Tenant("shop"));
    }
}
