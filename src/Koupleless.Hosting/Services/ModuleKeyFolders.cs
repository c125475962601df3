using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Services;

/// <summary>Where the data protection keys of a module are kept.</summary>
/// <param name="Directory">There, and for nobody else to read.</param>
/// <param name="OfUser">Nobody asked for this place: it is where the framework keeps the keys of this user's applications.</param>
internal sealed record ModuleKeyFolder(DirectoryInfo Directory, bool OfUser);

/// <summary>Finds the folders of keys: one for each name of a module, whatever its version or installation. Thread-safe.</summary>
internal sealed class ModuleKeyFolders(IOptions<KouplelessOptions> options, IOptions<KeyManagementOptions> baseKeys, IHostEnvironment environment)
{
    /// <summary>The folder of a module; null when there is no place where keys could stay.</summary>
    public ModuleKeyFolder? Open(string module)
    {
        if (Configured() is { } configured)
            return new(Create(Path.Combine(configured, module)), OfUser: false);
        // Other bases of the same user have modules of the same names.
        if (UserFolder() is not { } user)
            return null;
        try
        {
            return new(Create(Path.Combine(user, "DataProtection-Keys", "modules", environment.ApplicationName, module)), OfUser: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A read-only system: the framework has its own answer to that, and warns.
            return null;
        }
    }

    private string? Configured()
    {
        if (options.Value.KeysPath is { Length: > 0 } path)
            return Path.GetFullPath(path, environment.ContentRootPath);
        // Exactly this type: one derived from it may be read-only.
        return baseKeys.Value.XmlRepository is FileSystemXmlRepository { Directory: var directory } repository && repository.GetType() == typeof(FileSystemXmlRepository)
            ? Path.Combine(directory.FullName, "modules")
            : null;
    }

    private static string? UserFolder()
    {
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? Path.Combine(local, "ASP.NET") : null;
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".aspnet") : null;
    }

    private static DirectoryInfo Create(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
