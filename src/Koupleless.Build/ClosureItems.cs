using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Reads the files that a module's references bring.</summary>
internal static class ClosureItems
{
    /// <summary>Every file that the module's references bring, whatever the build does with it.</summary>
    /// <param name="copied">What the build copies: <c>ReferenceCopyLocalPaths</c>.</param>
    /// <param name="compilerReferences">What the compiler gets: <c>ReferencePath</c>.</param>
    /// <param name="superseded">What lost its place to a file of the same name.</param>
    /// <param name="marks">Reads what plain references say.</param>
    public static IReadOnlyList<ClosureFile> Closure(ITaskItem[] copied, ITaskItem[] compilerReferences, ITaskItem[] superseded, ReferenceMarks marks)
    {
        var names = copied.Where(IsAssembly).Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. copied.Where(IsCode).Select(item => ToClosureFile(item, IsOfRuntimePack(item) ? ClosureRole.RuntimePack : ClosureRole.Copied, marks)),
            .. compilerReferences
                .Where(item => !IsOfFramework(item) && !names.Contains(NameOf(item)))
                .Select(item => ToClosureFile(item, ClosureRole.CompileOnly, marks)),
            .. superseded
                .Where(static item => IsCode(item) && !IsOfFramework(item) && !IsOfRuntimePack(item) && item.GetMetadata("ConflictItemType") is "Reference" or "CopyLocal" or "Runtime")
                .Select(item => ToClosureFile(item, ClosureRole.Superseded, marks)),
        ];
    }

    /// <summary>The assemblies that the module runs with when it runs alone, but for those of some names.</summary>
    public static IReadOnlyList<string> Assemblies(ITaskItem[] copied, ITaskItem[] compilerReferences, IReadOnlySet<string> without) =>
    [
        .. copied.Concat(compilerReferences.Where(static item => !IsOfFramework(item)))
            .Where(item => Path.GetExtension(item.ItemSpec).Equals(".dll", StringComparison.OrdinalIgnoreCase) && !without.Contains(NameOf(item)))
            .Select(static item => item.GetMetadata("FullPath")),
    ];

    /// <summary>The reference assemblies of the shared frameworks.</summary>
    public static IReadOnlyList<string> FrameworkFiles(ITaskItem[] compilerReferences) =>
        [.. compilerReferences.Where(IsOfFramework).Select(static item => item.GetMetadata("FullPath"))];

    private static ClosureFile ToClosureFile(ITaskItem item, ClosureRole role, ReferenceMarks marks)
    {
        var target = item.GetMetadata("DestinationSubPath") is { Length: > 0 } path
            ? path
            : item.GetMetadata("DestinationSubDirectory") + Path.GetFileName(item.ItemSpec);
        var package = NullWhenEmpty(item.GetMetadata("NuGetPackageId"));
        var project = package is null ? NullWhenEmpty(item.GetMetadata("MSBuildSourceProjectFile")) : null;
        return new(item.GetMetadata("FullPath"), target.Replace('\\', '/'))
        {
            Role = role,
            Package = package,
            PackageVersion = package is null ? null : NullWhenEmpty(item.GetMetadata("NuGetPackageVersion")),
            Project = project,
            // Of a package's or a project's file the graph knows more: the mark stands for what only it brings, too.
            Mark = package is null && project is null ? marks.Of(item, "Reference", NameOf(item)) : null,
        };
    }

    /// <summary>False for symbols and documentation.</summary>
    private static bool IsCode(ITaskItem item) => Path.GetExtension(item.ItemSpec).ToLowerInvariant() is not (".pdb" or ".xml");

    private static bool IsAssembly(ITaskItem item) => Path.GetExtension(item.ItemSpec).ToLowerInvariant() is ".dll" or ".exe";

    // What a package has superseded is left with the name of the targeting pack alone.
    private static bool IsOfFramework(ITaskItem item) =>
        item.GetMetadata("FrameworkReferenceName").Length > 0 || item.GetMetadata("NuGetPackageId").EndsWith(".App.Ref", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what a self-contained build adds for the process as a whole.</summary>
    private static bool IsOfRuntimePack(ITaskItem item) =>
        item.GetMetadata("NuGetPackageId") is var package
        && (package.StartsWith("Microsoft.NETCore.App.Runtime.", StringComparison.OrdinalIgnoreCase)
            || package.StartsWith("Microsoft.AspNetCore.App.Runtime.", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(ITaskItem item) => Path.GetFileNameWithoutExtension(item.ItemSpec);

    private static string? NullWhenEmpty(string value) => value.Length == 0 ? null : value;
}
