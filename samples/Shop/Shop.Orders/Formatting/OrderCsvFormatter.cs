using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Formatters;
using Shop.Orders.Ordering;

namespace Shop.Orders.Formatting;

/// <summary>Writes a list of orders for a spreadsheet when the client asks for <c>text/csv</c>.</summary>
public sealed class OrderCsvFormatter : TextOutputFormatter
{
    public OrderCsvFormatter()
    {
        SupportedMediaTypes.Add("text/csv");
        SupportedEncodings.Add(Encoding.UTF8);
    }

    public override async Task WriteResponseBodyAsync(OutputFormatterWriteContext context, Encoding selectedEncoding)
    {
        var page = (OrderPage)context.Object!;
        var text = new StringBuilder("number,customer,status,items,total,currency\n");
        foreach (var order in page.Orders)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{order.Number},{Quote(order.Customer)},{order.Status},{order.Items},{order.Total:0.00},{order.Currency}\n");
        }

        await context.HttpContext.Response.WriteAsync(
            text.ToString(), selectedEncoding, context.HttpContext.RequestAborted);
    }

    protected override bool CanWriteType(Type? type) => type == typeof(OrderPage);

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
