using Koupleless.Packaging;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Koupleless.Build;

/// <summary>
/// Finds the <c>base.json</c> of each base that a module names, whatever way it names it, and the contracts that come with the bases.
/// </summary>
public sealed class ResolveBaseReferences : KouplelessTask
{
    private static readonly StringComparer s_names = StringComparer.OrdinalIgnoreCase;

    /// <summary>The module's <c>BaseReference</c> items, with the metadata <c>KouplelessForm</c>: <c>Project</c>, <c>Package</c> or <c>File</c>.</summary>
    [Required]
    public ITaskItem[] BaseReferences { get; set; } = [];

    /// <summary>What the projects among them returned: paths of <c>base.json</c>, with the metadata <c>MSBuildSourceProjectFile</c>.</summary>
    public ITaskItem[] ProjectManifests { get; set; } = [];

    /// <summary>What restore wrote: <c>project.assets.json</c>.</summary>
    public string AssetsFile { get; set; } = string.Empty;

    /// <summary>The module's references to files, those of its packages among them: <c>Reference</c>.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The module's references to files as its project has them.</summary>
    public ITaskItem[] OwnReferences { get; set; } = [];

    /// <summary>The assemblies of the module's project references.</summary>
    public ITaskItem[] ProjectAssemblies { get; set; } = [];

    /// <summary>The files of the module's packages that go beside its assembly: <c>RuntimeCopyLocalItems</c>.</summary>
    public ITaskItem[] PackageAssemblies { get; set; } = [];

    /// <summary>True in a design-time build, which takes what is there and reports nothing.</summary>
    public bool DesignTime { get; set; }

    /// <summary>The <c>base.json</c> of each base, in the order of the items.</summary>
    [Output]
    public ITaskItem[] ManifestFiles { get; private set; } = [];

    /// <summary>What to compile against in addition: contracts that the module does not reference itself, and references of its own to them that a contract package has taken over.</summary>
    [Output]
    public ITaskItem[] Contracts { get; private set; } = [];

    /// <summary>Those of <see cref="References"/>, from contract packages, in whose place something else is referenced.</summary>
    [Output]
    public ITaskItem[] Superseded { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var packages = new Lazy<RestoredPackages?>(() => File.Exists(AssetsFile) ? RestoredPackages.Read(AssetsFile) : null);
        var bases = new List<NamedBase>();
        foreach (var reference in BaseReferences)
        {
            try
            {
                if (Read(reference, packages) is { } found && bases.All(other => other.ManifestFile != found.ManifestFile))
                    bases.Add(found);
            }
            catch (KouplelessException e) when (DesignTime)
            {
                Log.LogMessage(MessageImportance.Low, "{0}: {1}", e.Code, e.Message);
            }
            catch (KouplelessException e)
            {
                Report(e.Code, e.Message);
            }
        }

        ManifestFiles = [.. bases.Select(static found => new TaskItem(found.ManifestFile))];
        if (!Log.HasLoggedErrors)
            AddContracts(bases);
    }

    private NamedBase Read(ITaskItem reference, Lazy<RestoredPackages?> packages)
    {
        var name = reference.ItemSpec;
        switch (reference.GetMetadata("KouplelessForm"))
        {
            case "Project":
                var project = reference.GetMetadata("FullPath");
                if (!File.Exists(project))
                    throw NotABase(name, $"there is no project '{project}'");
                var manifest = ProjectManifests.FirstOrDefault(item => s_names.Equals(item.GetMetadata("MSBuildSourceProjectFile"), project))?.ItemSpec
                    ?? throw NotABase(name, "it must be an executable project that references the package Koupleless.Base");
                return File.Exists(manifest) ? NamedBase.Read(name, manifest) : throw NotABase(name, $"there is no '{manifest}'. Build the base first, or let this build do it: without --no-build and --no-dependencies");
            case "Package":
                var folder = packages.Value?.Find(name) ?? throw NotABase(name, "no such package was restored. Restore the module, or name the base's project or base.json by its path");
                var inPackage = Path.Combine(folder, BaseManifest.FileName);
                return File.Exists(inPackage) ? NamedBase.Read(name, inPackage, name) : throw NotABase(name, $"the package in '{folder}' has no {BaseManifest.FileName}. Name the package that `dotnet pack` of the base's project makes");
            default:
                var file = reference.GetMetadata("FullPath");
                if (Directory.Exists(file))
                    throw NotABase(name, $"'{file}' is a folder. Name the {BaseManifest.FileName} in it");
                return File.Exists(file) ? NamedBase.Read(name, file) : throw NotABase(name, $"there is no file '{file}'. The build of a base writes {BaseManifest.FileName} beside its output");
        }
    }

    private void AddContracts(List<NamedBase> bases)
    {
        var basePackages = bases.Select(static found => found.PackageId).OfType<string>().ToHashSet(s_names);
        bool IsOfBase(ITaskItem reference) => basePackages.Contains(reference.GetMetadata("NuGetPackageId"));

        var own = References.Where(reference => !IsOfBase(reference)).Concat(OwnReferences).Select(ReferenceItems.SimpleName)
            .Concat(ProjectAssemblies.Select(static assembly => Path.GetFileNameWithoutExtension(assembly.ItemSpec)))
            .ToHashSet(s_names);
        var copied = PackageAssemblies.Select(static assembly => Path.GetFileNameWithoutExtension(assembly.ItemSpec)).ToHashSet(s_names);
        var wanted = BaseContracts.Of(bases).Where(contract => !own.Contains(contract.Name)).ToList();
        foreach (var contract in wanted.Where(static contract => contract.PackageId is null && !File.Exists(contract.Path)))
            Log.LogMessage(MessageImportance.Normal, "The contract {0} is not beside base.json, so it is not referenced: there is no '{1}'.", contract.Name, contract.Path);

        var fromPackages = wanted.Where(static contract => contract.PackageId is not null).ToDictionary(static contract => contract.Name, static contract => contract.PackageId!, s_names);
        Superseded =
        [
            .. References.Where(IsOfBase).Where(reference =>
                !(fromPackages.TryGetValue(ReferenceItems.SimpleName(reference), out var package) && s_names.Equals(package, reference.GetMetadata("NuGetPackageId")))),
        ];
        Contracts =
        [
            // The .NET SDK gives a Reference by name the file of a package that has an assembly of that name.
            .. OwnReferences.Where(reference => Superseded.Any(superseded => s_names.Equals(superseded.ItemSpec, reference.ItemSpec))),
            .. wanted.Where(static contract => contract.PackageId is null && File.Exists(contract.Path))
                // Beside the module's assembly there is place for one, and that is the module's own.
                .Select(contract => new TaskItem(contract.Path, new Dictionary<string, string> { ["Private"] = copied.Contains(contract.Name) ? "false" : "true", ["KouplelessContract"] = "true" })),
        ];
    }

    private static KouplelessException NotABase(string reference, string why) => new(ErrorIds.NotABase, $"The BaseReference '{reference}' is not a base: {why}.");
}
