using System.Text.RegularExpressions;
using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Reads the items that reference resolution leaves behind.</summary>
internal static partial class ReferenceItems
{
    /// <summary>False for symbols, documentation, and what a self-contained build adds for the process as a whole.</summary>
    public static bool BelongsToModule(ITaskItem item) =>
        Path.GetExtension(item.ItemSpec).ToLowerInvariant() is not (".pdb" or ".xml")
        && item.GetMetadata("NuGetPackageId") is var package
        && !package.StartsWith("Microsoft.NETCore.App.Runtime.", StringComparison.OrdinalIgnoreCase)
        && !package.StartsWith("Microsoft.AspNetCore.App.Runtime.", StringComparison.OrdinalIgnoreCase);

    public static ClosureFile ToClosureFile(ITaskItem item)
    {
        var target = item.GetMetadata("DestinationSubPath") is { Length: > 0 } path
            ? path
            : item.GetMetadata("DestinationSubDirectory") + Path.GetFileName(item.ItemSpec);
        var package = NullWhenEmpty(item.GetMetadata("NuGetPackageId"));
        var project = package is null ? NullWhenEmpty(item.GetMetadata("MSBuildSourceProjectFile")) : null;
        return new(item.GetMetadata("FullPath"), Slashes(target))
        {
            Package = package,
            Project = project,
            // Of a package's or a project's file the graph knows more: the mark stands for what only it brings, too.
            Provided = package is null && project is null ? Provided(item) : null,
        };
    }

    public static ClosureFile ToSatellite(ITaskItem item) =>
        new(item.GetMetadata("FullPath"), $"{item.GetMetadata("Culture")}/{Path.GetFileName(item.ItemSpec)}");

    public static ClosureFile ToContent(ITaskItem item) => new(item.GetMetadata("FullPath"), Slashes(item.GetMetadata("TargetPath")));

    /// <summary>The place of a static web asset in a published web root.</summary>
    public static ClosureFile ToWebRootFile(ITaskItem item)
    {
        var basePath = Slashes(item.GetMetadata("BasePath")).Trim('/');
        var relativePath = FingerprintPlaceholder().Replace(Slashes(item.GetMetadata("RelativePath")), string.Empty);
        return new(item.GetMetadata("FullPath"), $"wwwroot/{(basePath.Length == 0 ? string.Empty : basePath + "/")}{relativePath}");
    }

    public static IReadOnlyDictionary<string, bool> ProvidedMarks(IEnumerable<ITaskItem> items, Func<ITaskItem, string> key)
    {
        var marks = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (Provided(item) is { } provided)
                marks[key(item)] = provided;
        }

        return marks;
    }

    /// <summary>What the compiler sees and the build does not copy, apart from the shared framework.</summary>
    public static IEnumerable<string> CompileOnly(IEnumerable<ITaskItem> compilerReferences, IEnumerable<ITaskItem> closure) =>
        compilerReferences
            .Where(static item => item.GetMetadata("FrameworkReferenceName").Length == 0)
            .Select(static item => Path.GetFileNameWithoutExtension(item.ItemSpec))
            .Except(closure.Select(static item => Path.GetFileNameWithoutExtension(item.ItemSpec)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The simple names of what the references marked with <c>Contract</c> bring directly.</summary>
    public static IEnumerable<string> MarkedContracts(IEnumerable<ITaskItem> compilerReferences, IEnumerable<ITaskItem> packageReferences)
    {
        var packages = packageReferences.Where(IsContract).Select(static item => item.ItemSpec).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return compilerReferences
            .Where(item => packages.Contains(item.GetMetadata("NuGetPackageId")) || IsContract(item))
            .Select(static item => Path.GetFileNameWithoutExtension(item.ItemSpec));
    }

    // site#[.{fingerprint}]?.css: the file keeps its plain name, and requests may have the fingerprint in it.
    [GeneratedRegex(@"#\[[^\]]*\][?!]?", RegexOptions.CultureInvariant)]
    private static partial Regex FingerprintPlaceholder();

    private static bool? Provided(ITaskItem item) => bool.TryParse(item.GetMetadata("Provided"), out var provided) ? provided : null;

    private static bool IsContract(ITaskItem item) => bool.TryParse(item.GetMetadata("Contract"), out var contract) && contract;

    private static string? NullWhenEmpty(string value) => value.Length == 0 ? null : value;

    private static string Slashes(string path) => path.Replace('\\', '/');
}
