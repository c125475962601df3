namespace Koupleless.Packaging;

/// <summary>The package that <c>dotnet pack</c> makes of a base: its <c>base.json</c> and its contracts.</summary>
internal static class ContractPackage
{
    /// <summary>Unpacks the manifest and the contract assemblies; nothing else of the package is needed to link against it.</summary>
    /// <param name="path">The package.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="KouplelessException">KPL4002, or KPL5002, KPL5007 to KPL5009.</exception>
    public static async Task<BaseManifest> UnpackAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var limits = new ArtifactLimits();
        await using var package = await ArtifactContent.OpenArchiveAsync(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), limits, cancellationToken);
        if (!package.Entries.ContainsKey(BaseManifest.FileName))
            throw new KouplelessException(ErrorIds.NotABase, $"'{path}' has no {BaseManifest.FileName} at its root, so it is not the contract package of a base. `dotnet pack` of a base makes one.");

        var manifest = ManifestSerializer.ReadBase(await package.ReadAsync(BaseManifest.FileName, limits.MaximumManifestBytes, cancellationToken));
        var contracts = $"ref/{manifest.TargetFramework}/";
        foreach (var entry in package.Entries.Keys.Where(entry => entry.StartsWith(contracts, StringComparison.Ordinal) && entry.LastIndexOf('/') == contracts.Length - 1))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, entry))!);
            await using var target = new FileStream(Path.Combine(folder, entry), FileMode.CreateNew, FileAccess.Write);
            await package.CopyAsync(entry, target, hash: null, cancellationToken);
        }

        return manifest;
    }
}
