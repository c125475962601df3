// outcome: gone
// title: A batch processor is shut down
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
        processor.Shutdown();
        processor.Dispose();
    }
}

internal sealed class NullExporter : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch) => ExportResult.Success;
}
