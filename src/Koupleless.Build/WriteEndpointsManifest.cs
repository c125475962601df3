using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Writes the list of static web assets as an artifact carries it: the same whenever and wherever it is built.</summary>
public sealed class WriteEndpointsManifest : KouplelessTask
{
    /// <summary>The list of the .NET SDK: <c>StaticWebAssetEndpointsPublishManifestPath</c>.</summary>
    [Required]
    public string PublishManifest { get; set; } = string.Empty;

    /// <summary>The file to write, unless it has the same content already.</summary>
    [Required]
    public string ModuleManifest { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void Run() => AtomicFile.WriteWhenDifferent(ModuleManifest, EndpointsManifest.WithoutTimes(File.ReadAllBytes(PublishManifest)));
}
