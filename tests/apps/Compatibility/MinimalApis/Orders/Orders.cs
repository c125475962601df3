using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace MinimalApis.Orders;

public enum OrderState
{
    Open,
    Shipped,
}

public record Order(int Id, OrderState State, IReadOnlyList<Item> Items, Payment? Payment);

public record Item([property: Required, RegularExpression("^[a-z]{2}[0-9]{3}$")] string Sku, [property: Range(1, 100)] int Count);

public record NewOrder([Required, MinLength(1)] List<Item> Items, Payment? Payment = null, [property: EmailAddress] string? Mail = null);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(InvoicePayment), "invoice")]
public abstract record Payment;

public record CardPayment(string Number) : Payment;

public record InvoicePayment(int Days) : Payment;

public class OutOfStockException(string sku) : Exception($"No {sku} left.")
{
    public string Sku => sku;
}

public class OrderBook
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private int _last;

    public IEnumerable<Order> All => _orders.Values.OrderBy(static order => order.Id);

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public Order Add(NewOrder order)
    {
        if (order.Items.FirstOrDefault(static item => item.Count > 50) is { } item)
            throw new OutOfStockException(item.Sku);
        var added = new Order(Interlocked.Increment(ref _last), OrderState.Open, order.Items, order.Payment);
        return _orders[added.Id] = added;
    }

    public Order? Ship(int id) => Find(id) is { } order ? _orders[id] = order with { State = OrderState.Shipped } : null;
}
