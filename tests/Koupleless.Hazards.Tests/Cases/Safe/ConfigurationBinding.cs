// outcome: gone
// title: a section of the module's configuration is bound to a type of the module
using Microsoft.Extensions.Caching.Memory;

public sealed class ShopOptions
{
    public string Name { get; set; } = "";

    public List<Endpoint> Endpoints { get; set; } = [];

    public sealed class Endpoint
    {
        public Uri? Address { get; set; }
    }
}

public static class Case
{
    public static void Run()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Shop:Name"] = "north" })
            .Build();
        _ = configuration.GetSection("Shop").Get<ShopOptions>()!.Name;
        configuration.GetSection("Shop").Bind(new ShopOptions());
    }
}
