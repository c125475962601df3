namespace Koupleless.Packaging;

/// <summary>Says where a file of the closure comes from, in the words of the module's project.</summary>
internal sealed class Provenance(DependencyGraph graph)
{
    private readonly List<(string Root, HashSet<string> Brings)> _roots = [.. graph.Roots.Select(root => (root, graph.ReachableFrom(root)))];

    /// <summary>The references of the module's project that lead to a file; empty when the project names what has the file.</summary>
    public IReadOnlyList<string> Through(Candidate file) =>
        file.Node is not { } node || graph.Roots.Contains(node, StringComparer.OrdinalIgnoreCase)
            ? []
            : [.. _roots.Where(root => root.Brings.Contains(node)).Select(static root => root.Root).Order(StringComparer.Ordinal)];

    /// <summary>For example <c>package Beta 1.0.0, brought by Alpha</c>.</summary>
    public string Describe(Candidate file)
    {
        var own = Name(file.File) ?? $"file {file.File.Target}";
        return Through(file) is { Count: > 0 } through ? $"{own}, brought by {string.Join(" and ", through)}" : own;
    }

    /// <summary>The package or project that has a file; null for a plain file.</summary>
    public static string? Name(ClosureFile file) =>
        file.Package is { } package ? $"package {package} {file.PackageVersion}".TrimEnd()
        : file.Project is { } project ? $"project {Path.GetFileNameWithoutExtension(project)}"
        : null;

    /// <summary>What to write to have a private copy of a file.</summary>
    public string HowToCarry(Candidate file)
    {
        if (file.File.Role == ClosureRole.CompileOnly)
            return "let the build copy it (without ExcludeAssets=\"runtime\" or Private=\"false\") and set Provided=\"false\" on its reference";
        if (Through(file).Count == 0)
            return $"set Provided=\"false\" on the module's {Item(file.File)}";
        return file.File.Package is { } package
            ? $"add <PackageReference Include=\"{package}\" Version=\"{file.File.PackageVersion}\" Provided=\"false\" /> to the module"
            : "reference its project in the module with Provided=\"false\"";
    }

    /// <summary>The item that names a file.</summary>
    public static string Item(ClosureFile file) =>
        file.Package is { } package ? $"PackageReference {package}"
        : file.Project is { } project ? $"ProjectReference {Path.GetFileName(project)}"
        : $"Reference {Path.GetFileNameWithoutExtension(file.Target)}";
}
