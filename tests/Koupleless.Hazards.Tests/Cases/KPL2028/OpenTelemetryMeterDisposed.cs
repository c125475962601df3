// outcome: gone
// title: The meter provider is disposed on stop
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

public static class Case
{
    private static readonly Meter s_meter = new("Shop.Orders");

    private static MeterProvider? s_provider;

    public static void Run()
    {
        s_provider = Sdk.CreateMeterProviderBuilder().AddMeter("Shop.Orders").AddReader(new PeriodicExportingMetricReader(new NullExporter(), 500)).Build();
        s_meter.CreateCounter<int>("received").Add(1);
        s_provider?.ForceFlush();
    }

    public static void Stop() => s_provider?.Dispose();
}

internal sealed class NullExporter : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
}
