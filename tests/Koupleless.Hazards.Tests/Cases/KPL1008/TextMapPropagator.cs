// outcome: pins
// title: OpenTelemetry's propagator is replaced, by the first module that uses OpenTelemetry
// packages: OpenTelemetry, OpenTelemetry.Api
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

public static class Case
{
    public static void Run() =>
        Sdk.SetDefaultTextMapPropagator(new CompositeTextMapPropagator(new TextMapPropagator[] { new TraceContextPropagator(), new BaggagePropagator() }));
}
