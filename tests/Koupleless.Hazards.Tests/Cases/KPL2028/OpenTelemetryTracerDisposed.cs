// outcome: gone
// title: The tracer provider is disposed on stop
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

public static class Case
{
    private static readonly ActivitySource s_source = new("Shop.Orders");

    private static TracerProvider? s_provider;

    public static void Run()
    {
        s_provider = Sdk.CreateTracerProviderBuilder().AddSource("Shop.Orders").AddProcessor(new BatchActivityExportProcessor(new LineExporter())).Build();
        using var activity = s_source.StartActivity("receive order");
    }

    public static void Stop() => s_provider?.Dispose();
}

internal sealed class LineExporter : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var activity in batch)
            Console.WriteLine(activity.DisplayName);
        return ExportResult.Success;
    }
}
