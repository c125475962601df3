// outcome: changes
// title: How all code keeps its current context is changed
// packages: OpenTelemetry,OpenTelemetry.Api
// used before: OpenTelemetry.Api/OpenTelemetry.Context.RuntimeContext
using OpenTelemetry.Context;

public static class Case
{
    public static void Run() => RuntimeContext.ContextSlotType = typeof(ThreadLocalRuntimeContextSlot<>);
}
