// outcome: changes
// title: error output and input of the console are replaced
public static class Case
{
    public static void Run()
    {
        Console.SetError(TextWriter.Null);
        Console.SetIn(TextReader.Null);
    }
}
