// outcome: pins
// title: A propagator of the module becomes that of the process
// packages: OpenTelemetry
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;

public static class Case
{
    public static void Run() => Sdk.SetDefaultTextMapPropagator(new TenantPropagator());
}

internal sealed class TenantPropagator : TextMapPropagator
{
    public override ISet<string> Fields { get; } = new HashSet<string> { "x-tenant" };

    public override PropagationContext Extract<T>(PropagationContext context, T carrier, Func<T, string, IEnumerable<string>?> getter) => context;

    public override void Inject<T>(PropagationContext context, T carrier, Action<T, string, string> setter) => setter(carrier, "x-tenant", "shop");
}
