// outcome: gone
// title: an event of an object of the module
using System.Diagnostics;

public sealed class OrderBook
{
    public event EventHandler<int>? Placed;

    public void Place(int order) => Placed?.Invoke(this, order);
}

public sealed class Shipping
{
    private readonly Queue<int> _open = new();

    public Shipping(OrderBook book) => book.Placed += (_, order) => _open.Enqueue(order);

    public int Open => _open.Count;
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<OrderBook>().AddSingleton<Shipping>().BuildServiceProvider();
        var shipping = services.GetRequiredService<Shipping>();
        services.GetRequiredService<OrderBook>().Place(17);
        Debug.WriteLine(shipping.Open);
    }
}
