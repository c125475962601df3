// outcome: gone
// title: options, logging and scopes in the module's own host
using Microsoft.Extensions.Options;

public sealed class ShopOptions
{
    public int Limit { get; set; } = 3;
}

public sealed partial class Checkout(IOptions<ShopOptions> options, ILogger<Checkout> logger)
{
    public bool Accept(int lines)
    {
        LogLines(logger, lines);
        return lines <= options.Value.Limit;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Lines} lines")]
    private static partial void LogLines(ILogger logger, int lines);
}

public static class Case
{
    public static async Task Run()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.Configure<ShopOptions>(static options => options.Limit = 5).AddScoped<Checkout>();
        using var host = builder.Build();
        await host.StartAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Checkout>().Accept(4);
        }

        await host.StopAsync();
    }
}
