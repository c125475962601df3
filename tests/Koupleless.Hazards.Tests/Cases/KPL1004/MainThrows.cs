// outcome: gone
// title: Main gives up with an exception that it handles
public static class Case
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await ServeAsync(args);
            return 0;
        }
        catch (InvalidOperationException)
        {
            return 1;
        }
    }

    public static Task Run() => Main([]);

    private static Task ServeAsync(string[] args) =>
        args.Length == 0 ? throw new InvalidOperationException("no arguments") : Task.CompletedTask;
}
