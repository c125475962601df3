// outcome: changes
// title: the collector's latency mode is set
using System.Runtime;

public static class Case
{
    public static void Run() => GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
}
