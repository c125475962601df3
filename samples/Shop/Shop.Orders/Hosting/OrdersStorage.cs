using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Shop.Orders.Hosting;

public sealed class StorageOptions
{
    /// <summary>Where orders and attachments lie; a relative path begins at the content root.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}

/// <summary>Knows the paths below the configured folder.</summary>
public sealed class OrdersStorage(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    private readonly string _folder = Path.Combine(environment.ContentRootPath, options.Value.Folder);

    public string OrdersFile => Path.Combine(_folder, "orders.jsonl");

    public string AttachmentsFolder => Path.Combine(_folder, "attachments");
}

public static class OrdersStorageRegistration
{
    public static void AddOrdersStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OrdersStorage>();
        services.AddSingleton(TimeProvider.System);
    }
}
