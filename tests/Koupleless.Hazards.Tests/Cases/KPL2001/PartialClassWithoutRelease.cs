// outcome: pins
// title: the subscription is in one part of a class, and no part takes it off
public sealed partial class Telemetry
{
    private int _samples;

    public void Sample() => _samples++;
}

public sealed partial class Telemetry
{
    public void Attach() => AppDomain.CurrentDomain.ProcessExit += (sender, e) => Sample();
}

public static class Case
{
    public static void Run() => new Telemetry().Attach();
}
