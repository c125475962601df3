using System.Security.Cryptography;
using Koupleless.Hosting.Loading;
using Koupleless.Packaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Sources;

/// <summary>Brings an artifact from its source into the store and verifies it. Thread-safe.</summary>
internal sealed class ModuleStager(
    ArtifactStore store,
    ArtifactDownloader downloader,
    ModuleVerifier verifier,
    IHostEnvironment environment,
    IOptions<KouplelessOptions> options)
{
    /// <summary>Unpacks a module and verifies it.</summary>
    /// <exception cref="KouplelessException">KPL5001 to KPL5013, KPL5023, KPL5020, KPL5021 or KPL5028. Nothing is left on disk.</exception>
    public async Task<StagedModule> StageAsync(ModuleSource source, CancellationToken cancellationToken)
    {
        var staged = await UnpackAsync(source, cancellationToken);
        try
        {
            verifier.Verify(staged.Manifest, staged.Folder, cancellationToken);
            CompleteEndpoints(staged.Folder);
            return staged;
        }
        catch
        {
            ArtifactStore.Remove(staged.Folder);
            throw;
        }
    }

    /// <summary>Tells what <see cref="StageAsync"/> would refuse. Nothing is left on disk.</summary>
    /// <exception cref="KouplelessException">KPL5001 to KPL5012, KPL5023, KPL5020 or KPL5021.</exception>
    public async Task<ModuleVerification> InspectAsync(ModuleSource source, CancellationToken cancellationToken)
    {
        var staged = await UnpackAsync(source, cancellationToken);
        try
        {
            return verifier.Inspect(staged.Manifest, staged.Folder, cancellationToken);
        }
        finally
        {
            ArtifactStore.Remove(staged.Folder);
        }
    }

    /// <summary>
    /// Responses say when the file was unpacked: later for each version, and the same by <c>MapStaticAssets</c> and by
    /// <c>UseStaticFiles</c>.
    /// </summary>
    private void CompleteEndpoints(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"*{EndpointsManifest.FileSuffix}"))
        {
            var manifest = File.ReadAllBytes(file);
            EndpointsManifest.SetTime(manifest, File.GetLastWriteTimeUtc(file));
            if (environment.IsDevelopment())
                EndpointsManifest.SetBuild(manifest);
            File.WriteAllBytes(file, manifest);
        }
    }

    private async Task<StagedModule> UnpackAsync(ModuleSource source, CancellationToken cancellationToken)
    {
        var folder = store.NewStagingPath();
        var (manifest, digest) = source switch
        {
            { Upload: { } upload } => await FromStreamAsync(source, folder, upload.CopyToAsync, cancellationToken),
            { Location: { } location } when ArtifactDownloader.TryParse(location, out var url) =>
                await FromStreamAsync(source, folder, (target, token) => downloader.DownloadAsync(url, source, target, token), cancellationToken),
            _ => await FromPathAsync(source, folder, cancellationToken),
        };
        return new(manifest, folder, digest, source.Arguments);
    }

    private async Task<(ModuleManifest, string?)> FromPathAsync(ModuleSource source, string folder, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source.Location!, environment.ContentRootPath);
        try
        {
            if (File.Exists(path))
            {
                // One handle from the digest to the last entry: the file that was checked is the file that is unpacked.
                await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true);
                return await ExtractAsync(source, folder, file, cancellationToken);
            }

            if (!Directory.Exists(path))
                throw new KouplelessException(ErrorIds.SourceNotFound, $"There is no file or folder '{path}'. Give the path of a module's .nupkg, of the folder of an unpacked one, or a URL.");
            if (source.Sha256 is not null)
                throw new KouplelessException(ErrorIds.DigestDiffers, $"'{path}' is a folder, and a folder has no SHA-256. Install the .nupkg to pin its digest.");
            return (await ArtifactReader.CopyAsync(path, folder, options.Value.Limits, cancellationToken), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ArtifactStore.Remove(folder);
            throw new KouplelessException(ErrorIds.SourceNotFound, $"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private async Task<(ModuleManifest, string?)> FromStreamAsync(ModuleSource source, string folder, Func<Stream, CancellationToken, Task> copy, CancellationToken cancellationToken)
    {
        await using var file = new FileStream($"{folder}.nupkg", new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await copy(file, cancellationToken);
        file.Position = 0;
        return await ExtractAsync(source, folder, file, cancellationToken);
    }

    private async Task<(ModuleManifest, string?)> ExtractAsync(ModuleSource source, string folder, FileStream file, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        if (source.Sha256 is { } expected && !digest.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw new KouplelessException(
                ErrorIds.DigestDiffers,
                $"The SHA-256 of {source} is {digest}, not {expected} as asked for. Check where the artifact comes from; if it was rebuilt on purpose, give the new digest.");
        }

        file.Position = 0;
        return (await ArtifactReader.ExtractAsync(file, folder, options.Value.Limits, cancellationToken), digest);
    }
}
