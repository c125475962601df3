// outcome: gone
// title: the lambda is kept in a field, so that it can be taken off
public sealed class CrashReporter : IDisposable
{
    private readonly UnhandledExceptionEventHandler _handler;
    private string? _last;

    public CrashReporter()
    {
        _handler = (_, e) => _last = e.ExceptionObject.ToString();
        AppDomain.CurrentDomain.UnhandledException += _handler;
    }

    public string? Last => _last;

    public void Dispose() => AppDomain.CurrentDomain.UnhandledException -= _handler;
}

public static class Case
{
    public static void Run()
    {
        using var reporter = new CrashReporter();
        _ = reporter.Last;
    }
}
