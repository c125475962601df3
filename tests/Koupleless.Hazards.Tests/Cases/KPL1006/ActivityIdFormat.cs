// outcome: changes
// title: the id format of all activities
using System.Diagnostics;

public static class Case
{
    public static void Run()
    {
        Activity.DefaultIdFormat = Activity.DefaultIdFormat == ActivityIdFormat.W3C ? ActivityIdFormat.Hierarchical : ActivityIdFormat.W3C;
        Activity.ForceDefaultIdFormat = true;
    }
}
