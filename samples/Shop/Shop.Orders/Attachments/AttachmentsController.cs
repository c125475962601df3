using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Shop.Orders.Ordering;

namespace Shop.Orders.Attachments;

/// <summary>The files that belong to an order: invoices, delivery notes, pictures of what arrived broken.</summary>
[ApiController]
[Route("orders/{number}/attachments")]
public sealed class AttachmentsController(
    OrderBook orders, AttachmentStore store, IOptions<AttachmentOptions> options) : ControllerBase
{
    [HttpGet]
    public IReadOnlyList<Attachment> List([FromRoute] OrderNumber number) => orders.Get(number).Attachments;

    [HttpGet("{id}")]
    public IActionResult Download([FromRoute] OrderNumber number, [FromRoute] string id)
    {
        var attachment = orders.Get(number).Attachments.FirstOrDefault(attachment => attachment.Id == id)
            ?? throw new OrderNotFoundException($"Order {number} has no attachment {id}.");
        return File(store.Open(attachment), attachment.ContentType, attachment.FileName);
    }

    [HttpPost]
    public async Task<IActionResult> Upload(
        [FromRoute] OrderNumber number, IFormFile file, [FromForm, StringLength(200)] string? description, CancellationToken cancellation)
    {
        if (file.Length > options.Value.MaxBytes)
        {
            ModelState.AddModelError(nameof(file), $"A file has at most {options.Value.MaxBytes} bytes.");
            return ValidationProblem();
        }

        // Asked for before anything is written: an upload to an order that does not exist leaves no file.
        orders.Get(number);
        var attachment = await store.SaveAsync(file, description, cancellation);
        await orders.AttachAsync(number, attachment, options.Value.MaxPerOrder, cancellation);

        return CreatedAtAction(nameof(Download), new { number = number.ToString(), id = attachment.Id }, attachment);
    }
}
