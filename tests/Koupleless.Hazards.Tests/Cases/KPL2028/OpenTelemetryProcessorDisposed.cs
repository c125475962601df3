// outcome: pins
// title: A batch processor is disposed, but not shut down: its thread goes on
// packages: OpenTelemetry
// used before: OpenTelemetry/OpenTelemetry.Sdk
using System.Diagnostics;
using OpenTelemetry;

public static class Case
{
    public static void Run()
    {
        var processor = new BatchActivityExportProcessor(new NullExporter());
        processor.ForceFlush();
        processor.Dispose();
    }
}

internal sealed class NullExporter : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch) => ExportResult.Success;
}
