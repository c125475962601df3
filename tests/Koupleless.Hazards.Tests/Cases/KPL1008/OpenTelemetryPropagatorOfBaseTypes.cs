// outcome: changes
// title: The propagator of the process is replaced by one of the library
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

public static class Case
{
    public static void Run()
    {
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
    }
}
