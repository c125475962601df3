// outcome: changes
// title: a setting in a static property with a setter
// mode: Shared
public static class Defaults
{
    public static string Currency { get; set; } = "EUR";
}

public static class Case
{
    public static void Run() => Defaults.Currency = "GBP";
}
