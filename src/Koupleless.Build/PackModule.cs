using System.Globalization;
using Koupleless.Build.Placement;
using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Writes a module's artifact and the report on what it carries.</summary>
public sealed class PackModule : KouplelessTask
{
    /// <summary>The property <c>ModuleName</c>.</summary>
    [Required]
    public string ModuleName { get; set; } = string.Empty;

    /// <summary>The property <c>ModuleVersion</c>.</summary>
    [Required]
    public string ModuleVersion { get; set; } = string.Empty;

    /// <summary>The property <c>ModulePathBase</c>.</summary>
    [Required]
    public string ModulePathBase { get; set; } = string.Empty;

    /// <summary>The property <c>ModulePriority</c>.</summary>
    [Required]
    public string ModulePriority { get; set; } = string.Empty;

    /// <summary>The property <c>ModuleUnloadable</c>.</summary>
    public bool ModuleUnloadable { get; set; } = true;

    /// <summary>Short name of the module's framework.</summary>
    [Required]
    public string TargetFramework { get; set; } = string.Empty;

    /// <summary>The long name of the module's framework, which restore may have used.</summary>
    public string TargetFrameworkMoniker { get; set; } = string.Empty;

    /// <summary>The property <c>Authors</c>.</summary>
    public string Authors { get; set; } = string.Empty;

    /// <summary>The property <c>Description</c>.</summary>
    public string Description { get; set; } = string.Empty;

    /// <summary>The module's assembly.</summary>
    [Required]
    public string Assembly { get; set; } = string.Empty;

    /// <summary>The module's own satellite assemblies, with the metadata <c>Culture</c>.</summary>
    public ITaskItem[] Satellites { get; set; } = [];

    /// <summary>The files that the build copies beside the assembly: <c>ReferenceCopyLocalPaths</c>.</summary>
    public ITaskItem[] Closure { get; set; } = [];

    /// <summary>The content, with the metadata <c>TargetPath</c>.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>The static web assets as they are published, with the metadata <c>TargetPath</c>.</summary>
    public ITaskItem[] WebRoot { get; set; } = [];

    /// <summary>The assemblies that the compiler got: <c>ReferencePath</c>.</summary>
    public ITaskItem[] CompilerReferences { get; set; } = [];

    /// <summary>What lost its place to a file of the same name: <c>_ConflictPackageFiles</c> of the .NET SDK.</summary>
    public ITaskItem[] Superseded { get; set; } = [];

    /// <summary>The packs of the shared frameworks that the module is compiled against: <c>ResolvedTargetingPack</c>.</summary>
    public ITaskItem[] FrameworkPacks { get; set; } = [];

    /// <summary>The project's package references.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The project's project references.</summary>
    public ITaskItem[] ProjectReferences { get; set; } = [];

    /// <summary>The property <c>ProvidedVersionPolicy</c>.</summary>
    public string ProvidedVersionPolicy { get; set; } = string.Empty;

    /// <summary>What restore wrote: <c>project.assets.json</c>.</summary>
    public string AssetsFile { get; set; } = string.Empty;

    /// <summary>The <c>base.json</c> of each base that the module names, in the order of the project; the base's files are in its folder.</summary>
    public ITaskItem[] BaseManifestFiles { get; set; } = [];

    /// <summary>The property <c>ModuleLinkCheck</c>.</summary>
    public bool LinkCheck { get; set; } = true;

    /// <summary>The property <c>ModulePlaceRedirection</c>.</summary>
    public bool PlaceRedirection { get; set; } = true;

    /// <summary>The folder that keeps redirected assemblies from build to build.</summary>
    [Required]
    public string RedirectedFolder { get; set; } = string.Empty;

    /// <summary>The module's <c>.deps.json</c>; empty when the build writes none.</summary>
    public string DependencyList { get; set; } = string.Empty;

    /// <summary>The artifact to write.</summary>
    [Required]
    public string ArtifactFile { get; set; } = string.Empty;

    /// <summary>The report to write; it is written when there are errors, too.</summary>
    [Required]
    public string ReportFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void Run()
    {
        var marks = new ReferenceMarks(Report);
        var cache = new RedirectionCache(RedirectedFolder);
        var pack = ModulePacker.Pack(new()
        {
            Name = ModuleName,
            Version = ModuleVersion,
            PathBase = ModulePathBase,
            Priority = int.Parse(ModulePriority, CultureInfo.InvariantCulture),
            Unloadable = ModuleUnloadable,
            TargetFramework = TargetFramework,
            Package = new(Authors.Length == 0 ? ModuleName : Authors, Description.Length == 0 ? $"Koupleless module {ModuleName}" : Description),
            Assembly = Assembly,
            Satellites = [.. Satellites.Select(ReferenceItems.ToSatellite)],
            Content = [.. Content.Select(ReferenceItems.ToContent), .. WebRoot.Select(ReferenceItems.ToContent)],
            DependencyList = DependencyList.Length > 0 && File.Exists(DependencyList) ? DependencyList : null,
            Redirect = (path, image) => PlaceRedirection ? Redirect(cache, path, image) : null,
            Slim = new()
            {
                Module = AssemblyFactsReader.Read(Assembly) ?? throw new InvalidDataException($"'{Assembly}' is not a managed assembly."),
                Closure = ClosureItems.Closure(Closure, CompilerReferences, Superseded, marks),
                Graph = AssetsFile.Length > 0 && File.Exists(AssetsFile)
                    ? DependencyGraph.Read(AssetsFile, Path.GetDirectoryName(ProjectFile)!, TargetFramework, TargetFrameworkMoniker)
                    : DependencyGraph.Empty,
                Packages = marks.Of(PackageReferences, "PackageReference", static item => item.ItemSpec),
                Projects = marks.Of(ProjectReferences, "ProjectReference", static item => item.GetMetadata("FullPath")),
                Policy = marks.Policy(ProvidedVersionPolicy, "The property ProvidedVersionPolicy") ?? VersionPolicy.AtLeast,
                Framework = TargetingPacks.Assemblies(FrameworkPacks),
                Bases = [.. BaseManifestFiles.Select(static file => ManifestSerializer.ReadBase(File.ReadAllBytes(file.ItemSpec)))],
            },
        });

        cache.Trim();
        WriteReport(pack.Report);
        Summarize(ModuleName, pack.Report.AuditedStatics ?? []);
        foreach (var error in pack.Errors)
            Report(error.Code, error.Message);
        // What a wrong choice of assemblies breaks needs no second error.
        var manifest = LinkCheck && !Log.HasLoggedErrors ? CheckLinks(pack) : pack.Manifest;
        if (Log.HasLoggedErrors)
            return;

        ArtifactWriter.Write(ArtifactFile, manifest, pack.Package, pack.Files);
        Log.LogMessage(MessageImportance.High, "{0} -> {1}", ModuleName, ArtifactFile);
    }

    private RedirectedAssembly? Redirect(RedirectionCache cache, string path, byte[] image)
    {
        try
        {
            return cache.Redirect(path, image);
        }
        catch (KouplelessException e)
        {
            Warn(e.Code, e.Message);
            return null;
        }
    }

    private ModuleManifest CheckLinks(ModulePack pack)
    {
        var carried = pack.Manifest.Assemblies.Select(static assembly => assembly.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var result = ModuleLinkCheck.Check(pack, new()
        {
            BaseManifestFiles = [.. BaseManifestFiles.Select(static file => file.GetMetadata("FullPath"))],
            ProvidedFiles = ClosureItems.Assemblies(Closure, CompilerReferences, carried),
            FrameworkFiles = ClosureItems.FrameworkFiles(CompilerReferences),
        });
        foreach (var error in result.Errors)
            Report(error.Code, error.Message);
        if (result.Unverified.Count > 0)
            Log.LogMessage(MessageImportance.Normal, "{0}: not at hand, so not checked: {1}", ModuleName, string.Join(", ", result.Unverified));
        return pack.Manifest with { DeadReferences = result.DeadReferences };
    }

    private void WriteReport(SlimReport report)
    {
        foreach (var change in SlimReportChanges.Between(LastReport(), report))
            Log.LogMessage(MessageImportance.Normal, "{0}: {1}", ModuleName, change);
        AtomicFile.WriteWhenDifferent(ReportFile, report.ToUtf8Json());
    }

    /// <summary>Null when there is none, or one that another version wrote and that cannot be read.</summary>
    private SlimReport? LastReport()
    {
        try
        {
            return File.Exists(ReportFile) ? SlimReport.Read(File.ReadAllBytes(ReportFile)) : null;
        }
        catch (KouplelessException)
        {
            return null;
        }
    }
}
