// outcome: gone
// title: a module looks for its own type by name
public sealed class CsvExport
{
    public string Extension => ".csv";
}

public static class Case
{
    public static void Run()
    {
        var type = Type.GetType("CsvExport", throwOnError: true)!;
        _ = ((CsvExport)Activator.CreateInstance(type)!).Extension;
    }
}
