// outcome: pins
// title: A tracer provider with a processor of the module, never disposed
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

public static class Case
{
    private static readonly ActivitySource s_source = new("Shop.Orders");

    public static void Run()
    {
        var provider = Sdk.CreateTracerProviderBuilder().AddSource("Shop.Orders").AddProcessor(new TenantProcessor()).Build();
        using var activity = s_source.StartActivity("receive order");
        Console.WriteLine(activity?.GetTagItem("tenant"));
    }
}

internal sealed class TenantProcessor : BaseProcessor<Activity>
{
    public override void OnStart(Activity data) => data.SetTag("tenant", "shop");
}
