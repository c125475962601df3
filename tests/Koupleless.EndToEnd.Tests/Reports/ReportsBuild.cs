using System.IO.Compression;
using Koupleless.Packaging;

namespace Koupleless.EndToEnd.Tests.Reports;

/// <summary>The reporting service of tests/apps with its base, built once for all tests.</summary>
public sealed class ReportsBuild : IAsyncLifetime
{
    private readonly ConsumerFolder _folder = new("reports");

    public string Base => Output("Reports.Base");

    /// <summary>The module's assembly, to run alone.</summary>
    public string Module => Output("Reports");

    public string Artifact => _folder[Path.Combine("app", "Reports", "bin", ConsumerFolder.Configuration, "reports.1.0.0.nupkg")];

    public async Task InitializeAsync()
    {
        _folder.Copy(ConsumerFolder.Metadata("Reports"), "app");
        await _folder.BuildAsync("app", "Reports/Reports.csproj");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The report in the artifact.</summary>
    public SlimReport ReadReport() => SlimReport.Read(ReadEntry(SlimReport.FileName));

    /// <summary>The manifest in the artifact.</summary>
    public ModuleManifest ReadManifest() => ManifestSerializer.ReadModule(ReadEntry(ModuleManifest.FileName));

    private byte[] ReadEntry(string name)
    {
        using var archive = ZipFile.OpenRead(Artifact);
        using var stream = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Output(string project) =>
        _folder[Path.Combine("app", project, "bin", ConsumerFolder.Configuration, "net10.0", $"{project}.dll")];
}
