// outcome: changes
// title: the UI culture of all new threads
using System.Globalization;

public static class Case
{
    public static void Run() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
}
