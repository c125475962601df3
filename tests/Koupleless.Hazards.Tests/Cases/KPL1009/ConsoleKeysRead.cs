// outcome: gone
// title: the console's settings for Ctrl+C are read
public static class Case
{
    public static void Run() => _ = Console.IsInputRedirected || !Console.IsOutputRedirected;
}
