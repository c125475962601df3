namespace Koupleless.Packaging;

/// <summary>Lists what a base supplies, from what its build produced.</summary>
public static class BaseManifestBuilder
{
    private static readonly StringComparer s_names = StringComparer.OrdinalIgnoreCase;

    /// <summary>The manifest of a base.</summary>
    /// <exception cref="KouplelessException">KPL4002: the base's own file is not a managed assembly.</exception>
    public static BaseManifest Build(BaseManifestRequest request)
    {
        var own = AssemblyFactsReader.Read(request.Assembly)
            ?? throw new KouplelessException(ErrorIds.NotABase, $"'{request.Assembly}' is not a managed assembly, so it is not a base.");
        var framework = Lowest(request.FrameworkAssemblies);
        // A self-contained base copies the framework's assemblies, too.
        var others = Lowest(request.Closure).Append(new(request.Assembly, own)).Where(file => !framework.Any(other => s_names.Equals(other.Facts.Name, file.Facts.Name)));
        return new()
        {
            Name = own.Name,
            Version = request.Version,
            TargetFramework = request.TargetFramework,
            Frameworks = [.. request.Frameworks.OrderBy(static one => one.Name, StringComparer.Ordinal)],
            Assemblies =
            [
                .. Supplied([.. others], framework.Select(static file => file.Facts.Name).ToHashSet(s_names), request.Contracts)
                    .Concat(framework.Select(static file => Supplied(file.Facts) with { Framework = true }))
                    .OrderBy(static assembly => assembly.Name, StringComparer.Ordinal),
            ],
        };
    }

    private static List<SuppliedAssembly> Supplied(List<AssemblyFile> files, HashSet<string> framework, IReadOnlyCollection<string> contracts)
    {
        using var metadata = new MetadataFiles(files.ToDictionary(static file => file.Facts.Name, static file => file.Path, s_names));
        return
        [
            .. files.Select(file => file.Facts.IsContract || contracts.Contains(file.Facts.Name, s_names)
                ? Supplied(file.Facts) with { Contract = true, Exposes = ContractSurface.Exposes(file.Facts.Name, metadata, framework) is { Count: > 0 } exposed ? exposed : null }
                : Supplied(file.Facts)),
        ];
    }

    private static SuppliedAssembly Supplied(AssemblyFacts facts) => new(facts.Name, facts.Version.ToString(), facts.FileVersion, facts.PublicKeyToken);

    /// <summary>One name may have a file for each runtime identifier; a module can rely on the lowest version of them.</summary>
    private static List<AssemblyFile> Lowest(IEnumerable<string> paths) =>
    [
        .. paths.Select(static path => (Path: path, Facts: AssemblyFactsReader.Read(path)))
            .Where(static file => file.Facts is { Culture: null })
            .GroupBy(static file => file.Facts!.Name, s_names)
            .Select(static files => files.MinBy(static file => file.Facts!.Version))
            .Select(static file => new AssemblyFile(file.Path, file.Facts!)),
    ];

    private sealed record AssemblyFile(string Path, AssemblyFacts Facts);
}
