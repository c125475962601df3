// outcome: gone
// title: The same data source, disposed with the store that owns it
// packages: Npgsql
using Npgsql;

public enum OrderState
{
    Open,
    Shipped,
}

public sealed class OrderStore : IDisposable
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

    public void Dispose() => _source.Dispose();
}

public static class Case
{
    public static void Run()
    {
        using var store = new OrderStore();
        Console.WriteLine(store.CanConnect());
    }
}
