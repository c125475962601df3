// outcome: exits
// title: a start-up check ends the process
public sealed class StartupCheck(IConfiguration configuration)
{
    public void Verify()
    {
        if (configuration["ConnectionStrings:Orders"] is null)
        {
            Console.Error.WriteLine("No connection string.");
            Environment.Exit(2);
        }
    }
}

public static class Case
{
    public static void Run() => new StartupCheck(new ConfigurationBuilder().Build()).Verify();
}
