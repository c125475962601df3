// outcome: changes
// title: the current directory is set
public static class Case
{
    public static void Run() => Environment.CurrentDirectory = Path.GetTempPath();
}
