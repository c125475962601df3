// outcome: gone
// title: open generics, keyed services, factories and scopes of the module
public interface IRepository<T>
{
    int Count { get; }
}

public sealed class Repository<T> : IRepository<T>, IDisposable
{
    public int Count { get; private set; } = 1;

    public void Dispose() => Count = 0;
}

public sealed record Order(int Number);

public sealed class Report(IRepository<Order> orders, [FromKeyedServices("title")] string title)
{
    public override string ToString() => $"{title}: {orders.Count}";
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection()
            .AddSingleton(typeof(IRepository<>), typeof(Repository<>))
            .AddKeyedSingleton("title", static (_, _) => "Orders")
            .AddTransient<Report>()
            .BuildServiceProvider(validateScopes: true);
        for (var i = 0; i < 5; i++)
        {
            using var scope = services.CreateScope();
            _ = scope.ServiceProvider.GetRequiredService<Report>().ToString();
        }
    }
}
