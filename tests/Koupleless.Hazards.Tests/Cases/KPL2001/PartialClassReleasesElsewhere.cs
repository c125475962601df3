// outcome: gone
// title: another part of the class takes the handler off
public sealed partial class Telemetry
{
    private int _samples;

    public Telemetry() => AppDomain.CurrentDomain.ProcessExit += Sample;

    private void Sample(object? sender, EventArgs e) => _samples++;
}

public sealed partial class Telemetry : IDisposable
{
    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Sample;
}

public static class Case
{
    public static void Run()
    {
        using var telemetry = new Telemetry();
    }
}
