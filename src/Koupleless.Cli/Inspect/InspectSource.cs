using Koupleless.Packaging;

namespace Koupleless.Cli.Inspect;

/// <summary>Finds what there is to inspect behind a path.</summary>
internal static class InspectSource
{
    /// <summary>Reads an artifact, a report, or what the last build of a project left.</summary>
    /// <param name="path">An artifact, the folder of an unpacked one, a project's folder or file, or a <c>module-slim.json</c>.</param>
    /// <param name="configuration">Of a project: the configuration; null for the one that was built last.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="KouplelessException">KPL5001 to KPL5009 or KPL5011.</exception>
    public static async Task<InspectReport> ReadAsync(string path, string? configuration, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && Path.GetExtension(path) is ".json")
            return InspectReport.Of(path, SlimReport.Read(await File.ReadAllBytesAsync(path, cancellationToken)));
        if (ProjectFolder(path) is { } project)
            return await ReadProjectAsync(project, configuration, cancellationToken);
        return InspectReport.Of(await ModuleArtifact.OpenAsync(path, cancellationToken: cancellationToken));
    }

    private static string? ProjectFolder(string path)
    {
        if (File.Exists(path))
            return Path.GetExtension(path).EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(Path.GetFullPath(path)) : null;
        return Directory.Exists(path) && !File.Exists(Path.Combine(path, ModuleManifest.FileName)) && Directory.EnumerateFiles(path, "*.*proj").Any() ? path : null;
    }

    private static async Task<InspectReport> ReadProjectAsync(string folder, string? configuration, CancellationToken cancellationToken)
    {
        var intermediate = Path.Combine(folder, "obj");
        var reports = Directory.Exists(intermediate) ? Directory.EnumerateFiles(intermediate, SlimReport.FileName, SearchOption.AllDirectories) : [];
        var latest = reports
            .Where(report => configuration is null || Path.GetRelativePath(intermediate, report).Split(Path.DirectorySeparatorChar)[0].Equals(configuration, StringComparison.OrdinalIgnoreCase))
            .MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new KouplelessException(
                ErrorIds.SourceNotFound,
                $"No build of a module in '{folder}' has left a {SlimReport.FileName} below '{intermediate}'{(configuration is null ? "" : $" for {configuration}")}. Build the project first, or give its artifact or its report.");
        var report = await File.ReadAllBytesAsync(latest, cancellationToken);

        // The build lists the artifacts that it has written, the latest at the end. One of another build says nothing on this.
        var list = Directory.EnumerateFiles(Path.GetDirectoryName(latest)!, "*.module.artifacts").FirstOrDefault();
        var file = list is null ? null : (await File.ReadAllLinesAsync(list, cancellationToken)).LastOrDefault(static line => line.Length > 0);
        if (file is not null && File.Exists(file))
        {
            var artifact = await ModuleArtifact.OpenAsync(file, cancellationToken: cancellationToken);
            if (artifact.Report?.ToUtf8Json().AsSpan().SequenceEqual(report) == true)
                return InspectReport.Of(artifact);
        }

        return InspectReport.Of(latest, SlimReport.Read(report));
    }
}
