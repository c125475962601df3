// outcome: gone
// title: OpenTelemetry's propagator is read
// packages: OpenTelemetry, OpenTelemetry.Api
using OpenTelemetry.Context.Propagation;

public static class Case
{
    public static void Run() => _ = Propagators.DefaultTextMapPropagator.Fields?.Count;
}
