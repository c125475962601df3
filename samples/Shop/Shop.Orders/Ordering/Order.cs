namespace Shop.Orders.Ordering;

public enum OrderStatus
{
    Placed,
    Paid,
    Shipped,
    Delivered,
    Returned,
    Cancelled,
    Expired,
}

public enum OrderAction
{
    Pay,
    Ship,
    Deliver,
    Return,
    Cancel,
    Expire,
}

public sealed record OrderLine(string Sku, int Quantity, decimal UnitPrice)
{
    public decimal Amount => Quantity * UnitPrice;
}

/// <summary>One step in the life of an order.</summary>
public sealed record OrderEvent(OrderStatus Status, DateTimeOffset At, string? Note = null);

/// <summary>A file that belongs to an order; its content lies beside the journal under its id.</summary>
public sealed record Attachment(
    string Id, string FileName, string ContentType, long Length, string Sha256, string? Description = null);

/// <summary>An order as it is stored and as clients see it.</summary>
public sealed record Order(
    string Number,
    string Customer,
    OrderStatus Status,
    string Currency,
    IReadOnlyList<OrderLine> Lines,
    DateTimeOffset PaymentDue,
    IReadOnlyList<OrderEvent> History,
    IReadOnlyList<Attachment> Attachments,
    string? RequestKey = null)
{
    public decimal Total => Lines.Sum(line => line.Amount);

    public int Items => Lines.Sum(line => line.Quantity);

    public Order With(OrderStatus status, DateTimeOffset at, string? note) => this with
    {
        Status = status,
        History = [.. History, new OrderEvent(status, at, note)],
    };
}

/// <summary>A part of the list of orders.</summary>
public sealed record OrderPage(IReadOnlyList<Order> Orders, int Number, int Size, int Total);
