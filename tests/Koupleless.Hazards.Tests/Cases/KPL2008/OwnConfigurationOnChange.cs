// outcome: gone
// title: a change token of the module's own configuration
using Microsoft.Extensions.Primitives;

public sealed class Limits
{
    private int _reloads;

    public Limits(IConfiguration configuration) => ChangeToken.OnChange(configuration.GetReloadToken, () => _reloads++);
}

public static class Case
{
    public static void Run()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Limit"] = "3" })
            .Build();
        _ = new Limits(configuration);
        configuration.Reload();
    }
}
