// outcome: gone
// title: A context slot and baggage of framework types
// packages: OpenTelemetry.Api
// used before: OpenTelemetry.Api/OpenTelemetry.Context.RuntimeContext
using OpenTelemetry;
using OpenTelemetry.Context;

public static class Case
{
    public static void Run()
    {
        RuntimeContext.RegisterSlot<string>("tenant name").Set("shop");
        Baggage.SetBaggage("tenant", "shop");
    }
}
