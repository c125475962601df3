// outcome: pins
// title: an object of the module in the data of the application domain
public sealed record ShopSettings(string Name);

public static class Case
{
    public static void Run() => AppDomain.CurrentDomain.SetData("shop.settings", new ShopSettings("north"));
}
