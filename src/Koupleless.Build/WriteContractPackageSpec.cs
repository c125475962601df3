using Koupleless.Packaging;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Koupleless.Build;

/// <summary>Writes the nuspec of a base's contract package and the <c>base.json</c> that goes into it.</summary>
public sealed class WriteContractPackageSpec : KouplelessTask
{
    private static readonly StringComparer s_names = StringComparer.OrdinalIgnoreCase;

    /// <summary>The <c>base.json</c> that the base's build wrote.</summary>
    [Required]
    public string ManifestFile { get; set; } = string.Empty;

    /// <summary>The assemblies that the compiler got: <c>ReferencePath</c>.</summary>
    public ITaskItem[] CompilerReferences { get; set; } = [];

    /// <summary>The files that the build copies beside the base's assembly: <c>ReferenceCopyLocalPaths</c>.</summary>
    public ITaskItem[] Closure { get; set; } = [];

    /// <summary>The property <c>PackageId</c>.</summary>
    [Required]
    public string PackageId { get; set; } = string.Empty;

    /// <summary>The property <c>PackageVersion</c>.</summary>
    [Required]
    public string PackageVersion { get; set; } = string.Empty;

    /// <summary>The property <c>Title</c>.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>The property <c>Authors</c>.</summary>
    public string Authors { get; set; } = string.Empty;

    /// <summary>The property <c>Description</c>.</summary>
    public string Description { get; set; } = string.Empty;

    /// <summary>The property <c>Copyright</c>.</summary>
    public string Copyright { get; set; } = string.Empty;

    /// <summary>The property <c>PackageTags</c>.</summary>
    public string Tags { get; set; } = string.Empty;

    /// <summary>The property <c>PackageProjectUrl</c>.</summary>
    public string ProjectUrl { get; set; } = string.Empty;

    /// <summary>The property <c>PackageLicenseExpression</c>.</summary>
    public string LicenseExpression { get; set; } = string.Empty;

    /// <summary>The property <c>PackageReleaseNotes</c>.</summary>
    public string ReleaseNotes { get; set; } = string.Empty;

    /// <summary>The nuspec to write; <c>base.json</c> is written beside it.</summary>
    [Required]
    public string SpecFile { get; set; } = string.Empty;

    /// <summary>What the package is made of, apart from the nuspec.</summary>
    [Output]
    public ITaskItem[] PackedFiles { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!File.Exists(ManifestFile))
            throw new KouplelessException(ErrorIds.NotABase, $"There is no '{ManifestFile}'. Build the base in this configuration before it is packed without a build.");
        // The package's version may have a suffix that the last build did not know.
        var manifest = NamedBase.Read(PackageId, ManifestFile).Manifest with { Version = PackageVersion };
        var files = new List<string>();
        var dependencies = new Dictionary<string, PackageDependency>(s_names);
        foreach (var contract in manifest.Assemblies.Where(static assembly => assembly.Contract))
        {
            if (!AddPackage(contract.Name, dependencies))
                files.AddRange(FilesOf(contract.Name));
            foreach (var exposed in contract.Exposes ?? [])
            {
                if (!AddPackage(exposed, dependencies) && !manifest.Assemblies.Any(assembly => assembly.Contract && s_names.Equals(assembly.Name, exposed)))
                    Report(ErrorIds.ContractNeedsInternalAssembly, $"The contract {contract.Name} exposes types of {exposed}, which is neither a contract nor from a package, so a module built against the package {PackageId} alone would not compile. Say <Contract>true</Contract> in the project of {exposed} (or Contract=\"true\" on the base's reference to it), or take its types out of the public and protected members of {contract.Name}.");
            }
        }

        if (Log.HasLoggedErrors)
            return;
        var manifestFile = Path.Combine(Path.GetDirectoryName(SpecFile)!, BaseManifest.FileName);
        AtomicFile.WriteWhenDifferent(manifestFile, ManifestSerializer.Write(manifest));
        AtomicFile.WriteWhenDifferent(SpecFile, Spec(manifest, manifestFile, files, dependencies.Values).ToUtf8Xml());
        PackedFiles = [.. files.Append(manifestFile).Select(static file => new TaskItem(file))];
    }

    private ContractPackageSpec Spec(BaseManifest manifest, string manifestFile, IReadOnlyCollection<string> files, IReadOnlyCollection<PackageDependency> dependencies) => new()
    {
        Manifest = manifest,
        ManifestFile = manifestFile,
        Metadata =
        [
            ("id", PackageId),
            ("version", PackageVersion),
            ("title", Title),
            ("authors", Authors.Length == 0 ? manifest.Name : Authors),
            ("description", Description.Length == 0 ? $"The contracts of the Koupleless base {manifest.Name}, and what it supplies to modules." : Description),
            ("copyright", Copyright),
            ("tags", Tags.Replace(';', ' ')),
            ("projectUrl", ProjectUrl),
            ("releaseNotes", ReleaseNotes),
        ],
        License = LicenseExpression,
        Contracts = files,
        Dependencies = dependencies,
    };

    private bool AddPackage(string assembly, Dictionary<string, PackageDependency> dependencies)
    {
        // A project that another one brings has the metadata of a package, too.
        if (Find(assembly) is not { } item || item.GetMetadata("NuGetPackageId") is not { Length: > 0 } id || item.GetMetadata("MSBuildSourceProjectFile").Length > 0)
            return false;
        dependencies[id] = new(id, item.GetMetadata("NuGetPackageVersion"));
        return true;
    }

    private IEnumerable<string> FilesOf(string contract)
    {
        var implementation = Find(contract)?.GetMetadata("FullPath") ?? Path.Combine(Path.GetDirectoryName(ManifestFile)!, $"{contract}.dll");
        var reference = Find(contract)?.GetMetadata("ReferenceAssembly");
        yield return string.IsNullOrEmpty(reference) || !File.Exists(reference) ? implementation : reference;
        var documentation = Path.ChangeExtension(implementation, ".xml");
        if (File.Exists(documentation))
            yield return documentation;
    }

    private ITaskItem? Find(string assembly) =>
        CompilerReferences.Concat(Closure).FirstOrDefault(item =>
            Path.GetExtension(item.ItemSpec) is ".dll" or ".exe" && s_names.Equals(Path.GetFileNameWithoutExtension(item.ItemSpec), assembly));
}
