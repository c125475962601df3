using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Writes <c>base.json</c>, unless the file has the same content already.</summary>
public sealed class WriteBaseManifest : KouplelessTask
{
    /// <summary>The base's own assembly.</summary>
    [Required]
    public string Assembly { get; set; } = string.Empty;

    /// <summary>The base's version.</summary>
    [Required]
    public string Version { get; set; } = string.Empty;

    /// <summary>Short name of its framework.</summary>
    [Required]
    public string TargetFramework { get; set; } = string.Empty;

    /// <summary>The files that the build copies beside the assembly.</summary>
    public ITaskItem[] Closure { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void Run()
    {
        var assemblies = Closure.Select(static item => item.ItemSpec).Where(static path => Path.GetExtension(path) is ".dll" or ".exe");
        var bytes = ManifestSerializer.Write(BaseManifestBuilder.Build(Assembly, Version, TargetFramework, assemblies));
        if (AtomicFile.WriteWhenDifferent(ManifestFile, bytes))
            Log.LogMessage(MessageImportance.Normal, "{0} -> {1}", Path.GetFileName(Assembly), ManifestFile);
    }
}
