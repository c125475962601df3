using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Shop.Orders.Filters;

namespace Shop.Orders.Ordering;

/// <summary>The orders over HTTP, as JSON or, for lists, as CSV.</summary>
[ApiController]
[Route("orders")]
public sealed class OrdersController(OrderBook orders) : ControllerBase
{
    [HttpGet]
    public OrderPage List([FromQuery] OrderQuery query) => orders.List(query);

    [HttpGet("{number}")]
    public Order Get([FromRoute] OrderNumber number) => orders.Get(number);

    [HttpGet("{number}/summary")]
    [Produces("text/plain")]
    public string Summary([FromRoute] OrderNumber number) => OrderSummary.Of(orders.Get(number));

    [HttpGet("latest")]
    public IActionResult Latest() => orders.Latest() is { } order
        ? RedirectToAction(nameof(Get), new { number = order.Number })
        : throw new OrderNotFoundException("There is no order yet.");

    [HttpPost]
    [ServiceFilter<RepeatedRequestFilter>]
    public async Task<ActionResult<Order>> Place(
        [FromHeader(Name = "X-Customer"), Required, StringLength(80, MinimumLength = 2)] string customer,
        [FromHeader(Name = RepeatedRequestFilter.KeyHeader)] string? requestKey,
        [FromBody] OrderRequest request,
        CancellationToken cancellation)
    {
        var order = await orders.PlaceAsync(customer, request, requestKey, cancellation);
        return Created(Url.Action(nameof(Get), new { number = order.Number }), order);
    }

    /// <summary>What the form of the start page sends; the answer leads the browser to the new order.</summary>
    [HttpPost("form")]
    public async Task<IActionResult> PlaceForm([FromForm] OrderForm form, CancellationToken cancellation)
    {
        var order = await orders.PlaceAsync(form.Customer, form.ToRequest(), requestKey: null, cancellation);
        Response.Headers.Location = Url.Content($"~/orders/{order.Number}");
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    [HttpPost("{number}/{step:regex(^(pay|ship|deliver|return|cancel)$)}")]
    public Task<Order> Act(
        [FromRoute] OrderNumber number,
        [FromRoute] OrderAction step,
        [FromQuery, StringLength(200)] string? note,
        CancellationToken cancellation) =>
        orders.ActAsync(number, step, note, cancellation);
}
