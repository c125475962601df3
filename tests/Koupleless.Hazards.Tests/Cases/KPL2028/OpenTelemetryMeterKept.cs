// outcome: pins
// title: A meter provider with an exporter of the module, never disposed
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

public static class Case
{
    private static readonly Meter s_meter = new("Shop.Orders");

    public static void Run()
    {
        var provider = Sdk.CreateMeterProviderBuilder().AddMeter("Shop.Orders").AddReader(new PeriodicExportingMetricReader(new NullExporter(), 500)).Build();
        s_meter.CreateCounter<int>("received").Add(1);
    }
}

internal sealed class NullExporter : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
}
