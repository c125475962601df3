using System.Collections.Frozen;

namespace Shop.Orders.Ordering;

/// <summary>Which action leads from which status to which.</summary>
public static class OrderStateMachine
{
    private static readonly FrozenDictionary<(OrderStatus From, OrderAction Action), OrderStatus> _transitions =
        new Dictionary<(OrderStatus, OrderAction), OrderStatus>
        {
            [(OrderStatus.Placed, OrderAction.Pay)] = OrderStatus.Paid,
            [(OrderStatus.Placed, OrderAction.Cancel)] = OrderStatus.Cancelled,
            [(OrderStatus.Placed, OrderAction.Expire)] = OrderStatus.Expired,
            [(OrderStatus.Paid, OrderAction.Ship)] = OrderStatus.Shipped,
            [(OrderStatus.Paid, OrderAction.Cancel)] = OrderStatus.Cancelled,
            [(OrderStatus.Shipped, OrderAction.Deliver)] = OrderStatus.Delivered,
            [(OrderStatus.Delivered, OrderAction.Return)] = OrderStatus.Returned,
        }.ToFrozenDictionary();

    public static OrderStatus Next(string number, OrderStatus status, OrderAction action) =>
        _transitions.TryGetValue((status, action), out var next)
            ? next
            : throw new OrderConflictException(
                $"Order {number} is {status} and cannot {action}; it can {Describe(status)}.");

    private static string Describe(OrderStatus status)
    {
        var actions = _transitions.Keys.Where(key => key.From == status).Select(key => key.Action).Order();
        return string.Join(", ", actions) is { Length: > 0 } text ? text : "do nothing any more";
    }
}
