// outcome: pins
// title: a method group on UnhandledException, without any release
public sealed class CrashReporter(string application)
{
    public string? LastCrash { get; private set; }

    public void Install() => AppDomain.CurrentDomain.UnhandledException += OnCrash;

    private void OnCrash(object sender, UnhandledExceptionEventArgs e) => LastCrash = $"{application}: {e.ExceptionObject}";
}

public static class Case
{
    public static void Run()
    {
        var reporter = new CrashReporter("orders");
        reporter.Install();
    }
}
