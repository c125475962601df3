// outcome: changes
// title: the exit code is set
public static class Case
{
    public static void Run()
    {
        try
        {
            throw new InvalidOperationException("no configuration");
        }
        catch (InvalidOperationException)
        {
            Environment.ExitCode = 2;
        }
    }
}
