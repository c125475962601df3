using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Catalog.Import;

public sealed class ImportOptions
{
    /// <summary>How many rows are written at a time.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 500;
}

[OptionsValidator]
public sealed partial class ImportOptionsValidator : IValidateOptions<ImportOptions>;
