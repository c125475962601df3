using System.ComponentModel.DataAnnotations;

namespace Shop.Orders.Ordering;

public sealed class OrderingOptions
{
    [Required, StringLength(3, MinimumLength = 3)]
    public string Currency { get; set; } = "EUR";

    /// <summary>An order that is not paid after this time expires.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan PaymentPeriod { get; set; } = TimeSpan.FromMinutes(30);

    [Range(1, 1_000)]
    public int MaxLines { get; set; } = 50;
}
