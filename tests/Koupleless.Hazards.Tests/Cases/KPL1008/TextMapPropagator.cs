// outcome: changes
// title: OpenTelemetry's propagator is replaced
// packages: OpenTelemetry, OpenTelemetry.Api
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

public static class Case
{
    public static void Run() => Sdk.SetDefaultTextMapPropagator(new CompositeTextMapPropagator([new TraceContextPropagator()]));
}
