// outcome: gone
// title: the id format of one activity
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        using var activity = new Activity("import");
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.Start();
    }
}
