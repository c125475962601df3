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

    /// <summary>The files that the build copies beside the assembly: <c>ReferenceCopyLocalPaths</c>.</summary>
    public ITaskItem[] Closure { get; set; } = [];

    /// <summary>The assemblies that the compiler got: <c>ReferencePath</c>.</summary>
    public ITaskItem[] CompilerReferences { get; set; } = [];

    /// <summary>The project's package references, of which those with the metadata <c>Contract</c> count.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The shared frameworks that the base runs on: <c>RuntimeFramework</c>.</summary>
    public ITaskItem[] Frameworks { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void Run()
    {
        var frameworks = Frameworks.Select(static item => item.GetMetadata("FrameworkName")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bytes = ManifestSerializer.Write(BaseManifestBuilder.Build(new()
        {
            Assembly = Assembly,
            Version = Version,
            TargetFramework = TargetFramework,
            Closure = [.. Closure.Select(static item => item.ItemSpec).Where(static path => Path.GetExtension(path) is ".dll" or ".exe")],
            Frameworks = [.. Frameworks.Select(static item => new SharedFramework(item.ItemSpec, item.GetMetadata("Version")))],
            // A framework reference may serve the compiler alone; what the base does not run on it does not supply.
            FrameworkAssemblies = [.. CompilerReferences.Where(item => frameworks.Contains(item.GetMetadata("FrameworkReferenceName"))).Select(static item => item.ItemSpec)],
            Contracts = [.. ReferenceItems.MarkedContracts(CompilerReferences, PackageReferences)],
        }));
        if (AtomicFile.WriteWhenDifferent(ManifestFile, bytes))
            Log.LogMessage(MessageImportance.Normal, "{0} -> {1}", Path.GetFileName(Assembly), ManifestFile);
        // Those of packages are their authors' affair.
        Summarize(
            Path.GetFileNameWithoutExtension(Assembly),
            [.. Closure.Where(static item => Path.GetExtension(item.ItemSpec) is ".dll" && item.GetMetadata("ReferenceSourceTarget") == "ProjectReference").Select(static item => item.ItemSpec).Prepend(Assembly).SelectMany(AuditedStaticReader.Read)]);
    }
}
