using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Shop.Storage;

namespace Shop.Catalog.Hosting;

internal sealed class StorageOptions
{
    /// <summary>Where the journals lie; a relative path begins at the content root.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

/// <summary>Opens the catalog's journals in the configured folder.</summary>
internal sealed class CatalogStorage(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public JournalStore<TValue> Open<TValue>(string name, JsonTypeInfo<TValue> type)
        where TValue : class =>
        new(Path.Combine(_folder, name + ".jsonl"), type);
}

internal static class CatalogStorageRegistration
{
    public static void AddCatalogStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<CatalogStorage>();
        services.AddSingleton(TimeProvider.System);
    }
}
