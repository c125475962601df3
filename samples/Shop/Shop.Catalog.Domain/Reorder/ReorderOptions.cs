using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Catalog.Reorder;

public sealed class ReorderOptions
{
    /// <summary>How often the stock is looked through.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A product with less than this is ordered again.</summary>
    [Range(0, 100_000)]
    public int Threshold { get; set; } = 5;

    /// <summary>How much of a product there should be after an order.</summary>
    [Range(1, 100_000)]
    public int Target { get; set; } = 40;
}

[OptionsValidator]
public sealed partial class ReorderOptionsValidator : IValidateOptions<ReorderOptions>;
