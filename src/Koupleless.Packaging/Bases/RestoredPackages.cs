using System.Text.Json;

namespace Koupleless.Packaging;

/// <summary>The folders of the packages that NuGet's restore unpacked, by <c>project.assets.json</c>. Immutable.</summary>
public sealed class RestoredPackages
{
    private readonly Dictionary<string, string> _folders;

    private RestoredPackages(Dictionary<string, string> folders) => _folders = folders;

    /// <summary>Reads <c>project.assets.json</c>.</summary>
    public static RestoredPackages Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var caches = root.TryGetProperty("packageFolders", out var packageFolders) ? packageFolders.EnumerateObject().Select(static folder => folder.Name).ToList() : [];
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in root.GetProperty("libraries").EnumerateObject().Where(static library => library.Value.GetProperty("type").GetString() == "package"))
        {
            var relative = library.Value.GetProperty("path").GetString()!;
            if (caches.Select(cache => Path.GetFullPath(Path.Combine(cache, relative))).FirstOrDefault(Directory.Exists) is { } folder)
                folders[library.Name.Split('/')[0]] = folder;
        }

        return new(folders);
    }

    /// <summary>The folder of a package; null when restore did not bring it.</summary>
    public string? Find(string packageId) => _folders.GetValueOrDefault(packageId);
}
