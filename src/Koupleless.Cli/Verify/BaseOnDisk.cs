using Koupleless.Packaging;

namespace Koupleless.Cli.Verify;

/// <summary>A base's folder, its base.json or its contract package.</summary>
internal sealed class BaseOnDisk(string source, BaseLocation location, RuntimeSelection runtime) : ICheckedBase
{
    public BaseDescription Description { get; } = new(
        source,
        location.Manifest.Name,
        location.Manifest.Version,
        location.IsContractPackage,
        [.. location.Frameworks.Select(static framework => new CheckedFramework(framework.Name, framework.Version, framework.Wanted))]);

    public async Task<ModuleVerdict> CheckAsync(string artifact, CancellationToken cancellationToken)
    {
        var module = await ModuleArtifact.OpenAsync(artifact, runtime: runtime, cancellationToken: cancellationToken);
        var report = location.Check(module, cancellationToken);
        return ModuleVerdict.Of(artifact, module.Manifest.Name, module.Manifest.Version, report.Problems, report.Unverified);
    }

    public void Dispose() => location.Dispose();
}
