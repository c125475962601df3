// outcome: changes
// title: the console's output goes to nowhere
public static class Case
{
    public static void Run() => Console.SetOut(TextWriter.Null);
}
