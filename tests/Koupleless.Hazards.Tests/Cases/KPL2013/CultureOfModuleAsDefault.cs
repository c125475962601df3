// outcome: pins
// title: a subclass of CultureInfo as the default of all threads
using System.Globalization;

public sealed class ShopCulture() : CultureInfo("en-GB")
{
    public override string DisplayName => "Shop";
}

public static class Case
{
    public static void Run() => CultureInfo.DefaultThreadCurrentCulture = new ShopCulture();
}
