// outcome: gone
// title: a configuration over the environment
public static class Case
{
    public static void Run()
    {
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables("SHOP_")
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Region"] = "north" })
            .Build();
        configuration["Region"] = "south";
    }
}
