using Koupleless.Packaging;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Koupleless.Build;

/// <summary>Writes the names of the assemblies that the module gets from its bases, for the compiler's rules.</summary>
public sealed class WriteProvidedAssemblies : KouplelessTask
{
    /// <summary>The <c>base.json</c> of each base that the module names.</summary>
    public ITaskItem[] BaseManifestFiles { get; set; } = [];

    /// <summary>The assemblies that the compiler gets: <c>ReferencePath</c>.</summary>
    public ITaskItem[] CompilerReferences { get; set; } = [];

    /// <summary>The project's package references.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The project's project references.</summary>
    public ITaskItem[] ProjectReferences { get; set; } = [];

    /// <summary>The file to write, unless it has the same content already.</summary>
    [Required]
    public string ProvidedFile { get; set; } = string.Empty;

    /// <summary>The file; nothing when there is nothing to say, for want of a base.</summary>
    [Output]
    public ITaskItem[] WrittenFile { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var names = ProvidedNames.Of(
            [.. BaseManifestFiles.Select(static file => ManifestSerializer.ReadBase(File.ReadAllBytes(file.ItemSpec)))],
            [.. Marks()]);
        if (names is null)
            return;
        AtomicFile.WriteWhenDifferent(ProvidedFile, ProvidedNames.ToUtf8Text(names));
        WrittenFile = [new TaskItem(ProvidedFile)];
    }

    private IEnumerable<(string Name, bool Provided)> Marks()
    {
        // Values that are none are reported when the module is packed.
        var marks = new ReferenceMarks(static (_, _) => { });
        var packages = marks.Of(PackageReferences, "PackageReference", static item => item.ItemSpec);
        var projects = marks.Of(ProjectReferences, "ProjectReference", static item => item.GetMetadata("FullPath"));
        foreach (var reference in CompilerReferences)
        {
            var mark = reference.GetMetadata("NuGetPackageId") is { Length: > 0 } package ? packages.GetValueOrDefault(package)
                : reference.GetMetadata("MSBuildSourceProjectFile") is { Length: > 0 } project ? projects.GetValueOrDefault(project)
                : marks.Of(reference, "Reference", reference.ItemSpec);
            if (mark?.Provided is { } provided)
                yield return (Path.GetFileNameWithoutExtension(reference.ItemSpec), provided);
        }
    }
}
