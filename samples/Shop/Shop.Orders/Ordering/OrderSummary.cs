using System.Globalization;
using System.Text;
using Humanizer;

namespace Shop.Orders.Ordering;

/// <summary>An order in a few lines of English, for mails and for the phone.</summary>
public static class OrderSummary
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    public static string Of(Order order)
    {
        var text = new StringBuilder();
        text.Append(_english, $"Order {order.Number} of {order.Customer}: ")
            .Append(_english, $"{"item".ToQuantity(order.Items)}, {order.Total:0.00} {order.Currency}")
            .Append('\n')
            .Append(_english, $"  {order.Status.Humanize()} ({"step".ToQuantity(order.History.Count, ShowQuantityAs.Words)} so far)")
            .Append('\n');

        foreach (var line in order.Lines)
        {
            text.Append(_english, $"  {line.Quantity,4} x {line.Sku.Truncate(20)} at {line.UnitPrice:0.00}").Append('\n');
        }

        foreach (var attachment in order.Attachments)
        {
            text.Append(_english, $"  {attachment.FileName} ({attachment.Length.Bytes().Humanize("0.#", _english)})").Append('\n');
        }

        return text.ToString();
    }
}
