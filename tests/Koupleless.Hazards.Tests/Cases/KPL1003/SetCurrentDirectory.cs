// outcome: changes
// title: Main moves to the folder of its data
public static class Case
{
    public static void Run()
    {
        var data = Path.GetTempPath();
        Directory.SetCurrentDirectory(data);
    }
}
