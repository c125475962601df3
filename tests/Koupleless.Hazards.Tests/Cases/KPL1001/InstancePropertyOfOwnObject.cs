// outcome: gone
// title: properties of the module's own objects are set
public sealed class Settings
{
    public string Greeting { get; set; } = "hello";

    public static Settings Create(string greeting) => new() { Greeting = greeting };
}

public static class Case
{
    public static void Run()
    {
        var settings = Settings.Create("hi");
        settings.Greeting += "!";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("orders/1.0");
    }
}
