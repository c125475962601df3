using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Promotions.Ledger;

internal sealed class LedgerOptions
{
    /// <summary>Where the ledger lies; a relative path begins at the content root.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>How long a granted discount may wait in memory before it is written.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>As many waiting discounts are written at once, without waiting for the interval.</summary>
    [Range(1, 1_000_000)]
    public int MaxPending { get; set; } = 1_000;
}

[OptionsValidator]
internal sealed partial class LedgerOptionsValidator : IValidateOptions<LedgerOptions>;
