using System.ComponentModel.DataAnnotations;

namespace Shop.Base.Hosting;

/// <summary>
/// Gives each module a data folder that outlives it: modules come, go and are replaced, what they keep stays.
/// A folder that the <c>Modules</c> section names itself is left as it is.
/// </summary>
internal static class ModuleStorage
{
    private static readonly (string Module, string Setting)[] _folders =
    [
        ("catalog", "Storage:Folder"),
        ("orders", "Storage:Folder"),
        ("promotions", "Ledger:Folder"),
    ];

    public static void AddModuleStorage(this WebApplicationBuilder builder)
    {
        var root = builder.Configuration["Shop:DataFolder"]
            ?? throw new ValidationException("The setting 'Shop:DataFolder' is missing.");
        var path = Path.GetFullPath(root, builder.Environment.ContentRootPath);

        builder.Configuration.AddInMemoryCollection(_folders
            .Select(folder => (Key: $"Modules:{folder.Module}:{folder.Setting}", folder.Module))
            .Where(folder => builder.Configuration[folder.Key] is null)
            .Select(folder => KeyValuePair.Create(folder.Key, (string?)Path.Combine(path, folder.Module))));
    }
}
