using Microsoft.Extensions.Options;
using Shop.Orders.Hosting;
using Shop.Storage;

namespace Shop.Orders.Ordering;

/// <summary>Places orders and leads them through their life. Every change is on disk before it is answered.</summary>
public sealed class OrderBook(
    OrdersStorage storage, IOptions<OrderingOptions> options, TimeProvider clock, ILogger<OrderBook> logger)
    : IDisposable
{
    private readonly JournalStore<Order> _journal = new(storage.OrdersFile, OrdersJson.ForStorage<Order>());

    public Order Get(OrderNumber number) =>
        _journal.Find(number.ToString()) ?? throw Unknown(number);

    public Order? FindByRequestKey(string key) =>
        _journal.Current().Values.FirstOrDefault(order => order.RequestKey == key);

    public Order? Latest() => _journal.Current() is { Count: > 0 } orders ? orders[orders.Keys.Last()] : null;

    public OrderPage List(OrderQuery query)
    {
        var matches = _journal.Current().Values
            .Where(order => query.Status is null || order.Status == query.Status)
            .Where(order => query.Customer is null
                || order.Customer.Equals(query.Customer, StringComparison.OrdinalIgnoreCase))
            .ToList();

        return new OrderPage(
            [.. matches.Skip((query.Page - 1) * query.Size).Take(query.Size)], query.Page, query.Size, matches.Count);
    }

    public async Task<Order> PlaceAsync(
        string customer, OrderRequest request, string? requestKey, CancellationToken cancellation)
    {
        if (request.Lines.Count > options.Value.MaxLines)
        {
            throw new OrderConflictException($"An order has at most {options.Value.MaxLines} lines.");
        }

        var now = clock.GetUtcNow();
        var lines = request.Lines.Select(line => new OrderLine(line.Sku, line.Quantity, line.UnitPrice)).ToList();
        var order = await _journal.WriteAsync(
            transaction =>
            {
                var number = NextNumber(transaction).ToString();
                return transaction.Put(number, new Order(
                    number,
                    customer,
                    OrderStatus.Placed,
                    options.Value.Currency,
                    lines,
                    PaymentDue: now + options.Value.PaymentPeriod,
                    History: [new OrderEvent(OrderStatus.Placed, now, request.Note)],
                    Attachments: [],
                    requestKey));
            },
            cancellation);

        OrdersLog.Placed(logger, order.Number, order.Customer, order.Total);
        return order;
    }

    public async Task<Order> ActAsync(
        OrderNumber number, OrderAction action, string? note, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var order = await ChangeAsync(
            number, order => order.With(OrderStateMachine.Next(order.Number, order.Status, action), now, note), cancellation);
        OrdersLog.Acted(logger, order.Number, order.Status);
        return order;
    }

    public Task<Order> AttachAsync(OrderNumber number, Attachment attachment, int limit, CancellationToken cancellation) =>
        ChangeAsync(
            number,
            order => order.Attachments.Count < limit
                ? order with { Attachments = [.. order.Attachments, attachment] }
                : throw new OrderConflictException($"Order {number} has {limit} attachments, which is the limit."),
            cancellation);

    /// <summary>Expires every order whose payment is overdue, in one write.</summary>
    public Task<int> ExpireOverdueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return _journal.WriteAsync(
            transaction =>
            {
                var overdue = transaction.Entries
                    .Select(entry => entry.Value)
                    .Where(order => order.Status == OrderStatus.Placed && order.PaymentDue < now)
                    .ToList();
                overdue.ForEach(order => transaction.Put(
                    order.Number, order.With(OrderStatus.Expired, now, "Not paid in time")));
                return overdue.Count;
            },
            cancellation);
    }

    public void Dispose() => _journal.Dispose();

    private Task<Order> ChangeAsync(OrderNumber number, Func<Order, Order> change, CancellationToken cancellation) =>
        _journal.WriteAsync(
            transaction =>
            {
                var order = transaction.Find(number.ToString()) ?? throw Unknown(number);
                return transaction.Put(order.Number, change(order));
            },
            cancellation);

    private static OrderNumber NextNumber(JournalTransaction<Order> transaction) =>
        new((OrderNumber.Read(transaction.LastKey)?.Value ?? 0) + 1);

    private static OrderNotFoundException Unknown(OrderNumber number) => new($"There is no order {number}.");
}
