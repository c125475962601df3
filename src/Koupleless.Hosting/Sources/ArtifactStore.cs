using Koupleless.Packaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Sources;

/// <summary>
/// The folder of this process for unpacked modules. A lock file marks it as in use; folders that a dead process left are
/// removed when the next one starts. Thread-safe.
/// </summary>
internal sealed class ArtifactStore : IDisposable
{
    private const string LockFile = ".lock";
    private const string FolderPrefix = "koupleless-";

    private readonly Lazy<(string Root, FileStream Lock)> _folder;
    private int _staged;

    public ArtifactStore(IOptions<KouplelessOptions> options, IHostEnvironment environment)
    {
        var store = options.Value.StorePath is { Length: > 0 } path ? Path.GetFullPath(path, environment.ContentRootPath) : Path.GetTempPath();
        _folder = new(() => Claim(store));
    }

    /// <summary>A new path for an artifact that is not verified yet.</summary>
    public string NewStagingPath() => Path.Combine(_folder.Value.Root, $"staged-{Interlocked.Increment(ref _staged)}");

    /// <summary>Moves a verified module to its own folder.</summary>
    public string Accept(string stagingPath, ModuleManifest manifest, int revision)
    {
        var folder = Path.Combine(_folder.Value.Root, $"{manifest.Name}.{manifest.Version}.{revision}");
        Directory.Move(stagingPath, folder);
        return folder;
    }

    /// <summary>Removes a folder of the store if it is there.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        if (!_folder.IsValueCreated)
            return;
        var (root, handle) = _folder.Value;
        handle.Dispose();
        try
        {
            Remove(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A module that leaked keeps its files mapped on Windows; the next process removes the folder.
        }
    }

    private static (string Root, FileStream Lock) Claim(string store)
    {
        Directory.CreateDirectory(store);
        foreach (var abandoned in Directory.GetDirectories(store, $"{FolderPrefix}*"))
            RemoveUnlessInUse(abandoned);

        var root = Path.Combine(store, FolderPrefix + Path.GetRandomFileName());
        CreatePrivate(root);
        return (root, new FileStream(Path.Combine(root, LockFile), FileMode.Create, FileAccess.ReadWrite, FileShare.None));
    }

    // What is unpacked here is run: no other user may write to it.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void RemoveUnlessInUse(string folder)
    {
        var lockFile = Path.Combine(folder, LockFile);
        // Without a lock file it is not a folder of ours, or one whose process is about to create it.
        if (!File.Exists(lockFile))
            return;
        try
        {
            using (new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
            }

            Remove(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A living process holds it, or it is another user's.
        }
    }
}
