namespace Koupleless.Packaging;

/// <summary>
/// A base on disk: its <c>base.json</c> and the files of what it supplies. The files are the base's own beside
/// <c>base.json</c> and those of its shared frameworks; of a contract package only the contracts are there.
/// </summary>
public sealed class BaseLocation : IDisposable
{
    private readonly Lazy<LinkTarget> _target;
    private readonly string? _unpacked;

    private BaseLocation(BaseManifest manifest, string folder, BaseFiles files, string? unpacked)
    {
        Manifest = manifest;
        Folder = folder;
        Frameworks = files.Frameworks;
        IsContractPackage = files.IsContractPackage;
        Files = files.Files;
        Unavailable = files.Unavailable;
        _target = new(() => LinkTarget.OfFiles(Files, Unavailable));
        _unpacked = unpacked;
    }

    /// <summary>The base's manifest.</summary>
    public BaseManifest Manifest { get; }

    /// <summary>Full path of the folder that has <c>base.json</c>.</summary>
    public string Folder { get; }

    /// <summary>The shared frameworks that were found; empty for a self-contained base and for given folders.</summary>
    public IReadOnlyList<LocatedFramework> Frameworks { get; }

    /// <summary>True when this is a base's contract package, which has nothing of the base but its contracts.</summary>
    public bool IsContractPackage { get; }

    /// <summary>Full paths of the assemblies that the base would use, one for each simple name.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Simple names of what the base supplies without its file being here, in ordinal order.</summary>
    public IReadOnlyList<string> Unavailable { get; }

    /// <summary>What modules are linked against; opened on first use.</summary>
    public LinkTarget Target => _target.Value;

    /// <summary>Opens a base.</summary>
    /// <param name="path">A <c>base.json</c>, or a folder that has one: a base's output, or an unpacked contract package.</param>
    /// <param name="options">Where the files behind it are looked for.</param>
    /// <exception cref="KouplelessException">KPL4002: it is not a base. KPL4011: its shared framework is not at hand.</exception>
    public static BaseLocation Open(string path, BaseLocationOptions? options = null)
    {
        var file = Path.GetFullPath(Directory.Exists(path) ? Path.Combine(path, BaseManifest.FileName) : path);
        if (!File.Exists(file))
            throw new KouplelessException(ErrorIds.NotABase, $"There is no '{file}'. The build of an executable project that references Koupleless.Base writes it beside its output.");
        return Open(ManifestSerializer.ReadBase(File.ReadAllBytes(file)), Path.GetDirectoryName(file)!, options, unpacked: null);
    }

    /// <summary>Opens a base, or the contract package of one.</summary>
    /// <param name="path">A <c>base.json</c>, a folder that has one, or a contract package (<c>.nupkg</c>).</param>
    /// <param name="options">Where the files behind it are looked for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="KouplelessException">KPL4002, KPL4011, or KPL5002, KPL5007 to KPL5009 of the package.</exception>
    public static async Task<BaseLocation> OpenAsync(string path, BaseLocationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
            return Open(path, options);
        var folder = Directory.CreateTempSubdirectory("koupleless-base-").FullName;
        try
        {
            var manifest = await ContractPackage.UnpackAsync(path, folder, cancellationToken);
            return Open(manifest, folder, options, unpacked: folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        if (_target.IsValueCreated)
            _target.Value.Dispose();
        if (_unpacked is not null && Directory.Exists(_unpacked))
            Directory.Delete(_unpacked, recursive: true);
    }

    private static BaseLocation Open(BaseManifest manifest, string folder, BaseLocationOptions? options, string? unpacked) =>
        new(manifest, folder, BaseFiles.Find(manifest, folder, isContractPackage: unpacked is not null, options ?? new()), unpacked);
}
