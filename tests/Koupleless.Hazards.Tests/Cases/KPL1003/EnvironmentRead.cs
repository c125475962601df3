// outcome: gone
// title: the environment is read
public static class Case
{
    public static void Run()
    {
        _ = Environment.GetEnvironmentVariable("PATH")?.Length;
        _ = Environment.ExpandEnvironmentVariables("%HOME%/orders");
        _ = Environment.CurrentDirectory + Directory.GetCurrentDirectory() + Environment.MachineName + Environment.ExitCode;
    }
}
