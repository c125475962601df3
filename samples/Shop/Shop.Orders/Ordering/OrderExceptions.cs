namespace Shop.Orders.Ordering;

/// <summary>The request makes sense but not now, or not for this order.</summary>
public sealed class OrderConflictException(string message) : Exception(message);

/// <summary>There is no such order, or no such thing in it.</summary>
public sealed class OrderNotFoundException(string message) : Exception(message);
