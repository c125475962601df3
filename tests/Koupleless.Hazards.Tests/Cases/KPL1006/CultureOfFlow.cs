// outcome: gone
// title: the culture of the current flow, put back
using System.Globalization;

public static class Case
{
    public static void Run()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            _ = 1.5m.ToString("C", CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
