// outcome: gone
// title: variables and folder of a child process
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        var start = new ProcessStartInfo("tool") { WorkingDirectory = Path.GetTempPath(), UseShellExecute = false };
        start.Environment["SHOP_REGION"] = "north";
        _ = start.Environment.Count;
    }
}
