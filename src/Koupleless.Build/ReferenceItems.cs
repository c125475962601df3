using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Reads the items that reference resolution leaves behind.</summary>
internal static class ReferenceItems
{
    public static ClosureFile ToSatellite(ITaskItem item) =>
        new(item.GetMetadata("FullPath"), $"{item.GetMetadata("Culture")}/{Path.GetFileName(item.ItemSpec)}");

    public static ClosureFile ToContent(ITaskItem item) => new(item.GetMetadata("FullPath"), Slashes(item.GetMetadata("TargetPath")));

    /// <summary>The simple name of the assembly that a <c>Reference</c> names, by a path or by a name.</summary>
    public static string SimpleName(ITaskItem reference) =>
        Path.GetExtension(reference.ItemSpec).ToLowerInvariant() is ".dll" or ".exe" or ".winmd"
            ? Path.GetFileNameWithoutExtension(reference.ItemSpec)
            : reference.ItemSpec.Split(',')[0].Trim();

    /// <summary>The simple names of what the references marked with <c>Contract</c> bring directly.</summary>
    public static IEnumerable<string> MarkedContracts(IEnumerable<ITaskItem> compilerReferences, IEnumerable<ITaskItem> packageReferences)
    {
        var packages = packageReferences.Where(IsContract).Select(static item => item.ItemSpec).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return compilerReferences
            .Where(item => packages.Contains(item.GetMetadata("NuGetPackageId")) || IsContract(item))
            .Select(static item => Path.GetFileNameWithoutExtension(item.ItemSpec));
    }

    private static bool IsContract(ITaskItem item) => bool.TryParse(item.GetMetadata("Contract"), out var contract) && contract;

    private static string Slashes(string path) => path.Replace('\\', '/');
}
