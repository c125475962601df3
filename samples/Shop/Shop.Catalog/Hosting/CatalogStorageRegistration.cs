using Microsoft.Extensions.Options;
using Shop.Catalog.Storage;

namespace Shop.Catalog.Hosting;

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
