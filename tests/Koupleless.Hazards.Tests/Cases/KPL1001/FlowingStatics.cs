// outcome: gone
// title: culture, principal and activity of the current flow are set
using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;

public static class Case
{
    public static void Run()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Thread.CurrentPrincipal = new ClaimsPrincipal(new ClaimsIdentity("test"));
        Activity.Current = new Activity("import").Start();
        Activity.Current?.Stop();
        Thread.CurrentPrincipal = null;
        CultureInfo.CurrentCulture = culture;
    }
}
