namespace Koupleless.Cli.Audit;

/// <summary>The project or solution that is audited.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsSolution">True for a list of projects.</param>
internal sealed record AuditTarget(string Path, bool IsSolution)
{
    private static readonly string[] s_solutions = [".sln", ".slnx", ".slnf"];

    /// <summary>Its folder, in which the .NET SDK is chosen.</summary>
    public string Folder { get; } = System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Finds the one project or solution behind a path.</summary>
    /// <param name="path">A project, a solution, or a folder with exactly one of either.</param>
    /// <exception cref="KouplelessException">KPL5030 or KPL5031.</exception>
    public static AuditTarget Find(string path)
    {
        if (Directory.Exists(path))
            return FindIn(path);
        if (!File.Exists(path))
            throw new KouplelessException(ErrorIds.NothingToAudit, $"There is no '{path}'. Give a project, a solution, or a folder with exactly one of either.");
        if (IsList(path))
            return new(System.IO.Path.GetFullPath(path), IsSolution: true);
        return System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csproj" => new(System.IO.Path.GetFullPath(path), IsSolution: false),
            ".fsproj" or ".vbproj" => throw new KouplelessException(ErrorIds.NotCSharp, $"'{path}' is not a C# project. The rules read C# only; nothing can be said of other languages."),
            _ => throw new KouplelessException(ErrorIds.NothingToAudit, $"'{path}' is neither a project nor a solution. Give a .csproj, .sln, .slnx or .slnf."),
        };
    }

    private static AuditTarget FindIn(string folder)
    {
        var files = Directory.GetFiles(folder);
        var solutions = files.Where(static file => IsList(file) && !IsFilter(file)).ToList();
        var candidates = solutions.Count > 0 ? solutions : [.. files.Where(static file => System.IO.Path.GetExtension(file).EndsWith("proj", StringComparison.OrdinalIgnoreCase))];
        return candidates switch
        {
            [var one] => Find(one),
            [] => throw new KouplelessException(ErrorIds.NothingToAudit, $"The folder '{folder}' has no project and no solution. Give the path of one."),
            _ => throw new KouplelessException(
                ErrorIds.NothingToAudit,
                $"The folder '{folder}' has several: {string.Join(", ", candidates.Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal))}. Give the path of one."),
        };
    }

    private static bool IsList(string file) => s_solutions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    // A filter is made of a solution that is in the folder as well.
    private static bool IsFilter(string file) => System.IO.Path.GetExtension(file).Equals(".slnf", StringComparison.OrdinalIgnoreCase);
}
