using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Shop.Storage;

namespace Shop.Catalog.Storage;

public sealed class StorageOptions
{
    /// <summary>Where the journals lie; a relative path begins at the content root.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}

[OptionsValidator]
public sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

/// <summary>Opens the catalog's journals in the configured folder.</summary>
public sealed class CatalogStorage(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public JournalStore<TValue> Open<TValue>(string name, JsonTypeInfo<TValue> type)
        where TValue : class =>
        new(Path.Combine(_folder, name + ".jsonl"), type);
}
