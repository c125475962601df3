// outcome: pins
// title: A data source with an enum and a password provider of the module, never disposed
// packages: Npgsql
using Npgsql;

public enum OrderState
{
    Open,
    Shipped,
}

public sealed class OrderStore
{
    private readonly NpgsqlDataSource _source;

    public OrderStore()
    {
        var builder = new NpgsqlDataSourceBuilder("Host=127.0.0.1;Port=1;Username=orders;Timeout=1");
        builder.MapEnum<OrderState>("order_state");
        builder.UsePeriodicPasswordProvider(static (_, _) => ValueTask.FromResult("secret"), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        _source = builder.Build();
    }

    public bool CanConnect()
    {
        try
        {
            using var connection = _source.OpenConnection();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

public static class Case
{
    public static void Run()
    {
        var store = new OrderStore();
        Console.WriteLine(store.CanConnect());
    }
}
