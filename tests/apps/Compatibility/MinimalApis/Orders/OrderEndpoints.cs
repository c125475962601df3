using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace MinimalApis.Orders;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders").WithTags("orders");
        orders.MapGet("/", (OrderBook book, OrderState? state) => book.All.Where(order => state is null || order.State == state));
        orders.MapGet("/{id:int}", Results<Ok<Order>, NotFound> (int id, OrderBook book) => book.Find(id) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound()).WithName("order");
        orders.MapPost("/", Add);
        orders.MapPut("/{id}/ship", (int id, OrderBook book) => book.Ship(id) is { } order ? Results.Ok(order) : Results.NotFound());
        orders.MapMethods("/{id:int}", ["PATCH", "PURGE"], (int id, HttpRequest request) => Results.Accepted($"/orders/{id}", new { request.Method, id }));
        orders.MapGet("/stream", (OrderBook book, CancellationToken cancellation) => StreamAsync(book, cancellation));
        orders.MapGet("/events", (OrderBook book, CancellationToken cancellation) => TypedResults.ServerSentEvents(EventsAsync(book, cancellation)));
        orders.MapGet("/limits", (IOptions<ShopOptions> options, [AsParameters] Prices prices) => new
        {
            options.Value.Currency,
            options.Value.MaxItems,
            List = prices.List.PriceOf(prices.Sku),
            Sale = prices.Sale.PriceOf(prices.Sku),
        });
        orders.MapGet("/sku/{sku:sku}", (string sku) => new { sku });
        orders.MapGet("/broken", string () => throw new InvalidOperationException("Not meant to work."));
    }

    private static CreatedAtRoute<Order> Add(NewOrder order, OrderBook book)
    {
        var added = book.Add(order);
        return TypedResults.CreatedAtRoute(added, "order", new { id = added.Id });
    }

    private static async IAsyncEnumerable<Order> StreamAsync(OrderBook book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var order in book.All)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return order;
        }
    }

    private static async IAsyncEnumerable<SseItem<Order>> EventsAsync(OrderBook book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var order in StreamAsync(book, cancellation))
            yield return new SseItem<Order>(order, "order") { EventId = $"{order.Id}" };
    }

    private record struct Prices(string Sku, [FromKeyedServices("list")] IPricing List, [FromKeyedServices("sale")] IPricing Sale);
}
