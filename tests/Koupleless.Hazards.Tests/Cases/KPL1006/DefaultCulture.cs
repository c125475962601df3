// outcome: changes
// title: the culture of all new threads
using System.Globalization;

public static class Case
{
    public static void Run() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
}
