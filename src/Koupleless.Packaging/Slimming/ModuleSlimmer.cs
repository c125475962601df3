namespace Koupleless.Packaging;

/// <summary>
/// Decides for each file of a module's closure whether the artifact carries it or the base supplies it. The shared
/// framework's assemblies never get here: the .NET SDK leaves them out of the closure.
/// </summary>
public static class ModuleSlimmer
{
    /// <summary>Decides. Equal requests give equal results.</summary>
    public static SlimResult Slim(SlimRequest request)
    {
        var files = request.Closure.Select(file => new Candidate(file, AssemblyFactsReader.Read(file.Path), NodeOf(request, file))).ToList();
        var marks = new ProvidedMarks(request);
        var errors = new List<KouplelessException>();

        foreach (var file in files.Where(static file => file.IsAssembly))
            (file.Carried, file.Reason) = Decide(request, marks, file, errors);
        LeaveOutWhatOnlyProvidedAssembliesReference(request.Module, files);

        foreach (var file in files.Where(static file => file.IsSatellite))
            (file.Carried, file.Reason) = FollowMainAssembly(file, files);

        var supplied = marks.WithSupplied(files);
        foreach (var file in files.Where(static file => file.Facts is null))
        {
            (file.Carried, file.Reason) = supplied.Find(file.Node) is { Provided: true } mark
                ? (false, mark.Reason)
                : (true, "native library or data of a dependency");
        }

        return new(
            [.. files.Select(static file => new SlimmedFile(file.File, file.Facts, file.Carried, file.Reason))],
            ProvidedReferences.Of(request, files),
            errors);
    }

    private static (bool Carried, string Reason) Decide(SlimRequest request, ProvidedMarks marks, Candidate file, List<KouplelessException> errors)
    {
        var facts = file.Facts!;
        var mark = file.File.Provided is { } onReference ? ProvidedMarks.On("Reference", facts.Name, onReference) : marks.Find(file.Node);
        var isAbstractions = facts.Name == KnownAssemblies.Abstractions;
        if (!isAbstractions && mark is { Provided: false })
            return (true, mark.Reason);

        var @base = request.Bases.Count > 0 ? request.Bases[0] : null;
        var supplied = @base?.Assemblies.FirstOrDefault(assembly => assembly.Name.Equals(facts.Name, StringComparison.OrdinalIgnoreCase));
        if (supplied is not null && Version.Parse(supplied.Version) < facts.Version)
        {
            errors.Add(LowerVersion(@base!, supplied, facts));
            return (false, $"the base supplies the lower version {supplied.Version}");
        }

        return isAbstractions ? (false, "the base always supplies it")
            : mark is not null ? (false, mark.Reason)
            : supplied is not null ? (false, $"supplied by the base {@base!.Name} in version {supplied.Version}")
            : (true, @base is null ? "nothing says that a base supplies it" : $"not supplied by the base {@base.Name}");
    }

    /// <summary>
    /// An assembly file that no package or project brings (a Reference finds it beside another) stays out when only
    /// assemblies that stay out reference it.
    /// </summary>
    private static void LeaveOutWhatOnlyProvidedAssembliesReference(AssemblyFacts module, List<Candidate> files)
    {
        var loose = files.Where(static file => file is { IsAssembly: true, Node: null, Carried: true, File: { Provided: null, Project: null } }).ToHashSet();
        if (loose.Count == 0)
            return;

        var byName = files.Where(static file => file.IsAssembly).ToLookup(static file => file.Facts!.Name, StringComparer.OrdinalIgnoreCase);
        var carried = files.Where(file => file is { IsAssembly: true, Carried: true } && !loose.Contains(file)).Select(static file => file.Facts!).Append(module);
        var provided = files.Where(static file => file is { IsAssembly: true, Carried: false }).Select(static file => file.Facts!);
        var needed = Referenced(carried, loose, byName);
        foreach (var file in Referenced(provided, loose, byName).Except(needed))
            (file.Carried, file.Reason) = (false, "referenced by provided assemblies only");
    }

    private static HashSet<Candidate> Referenced(IEnumerable<AssemblyFacts> from, HashSet<Candidate> among, ILookup<string, Candidate> byName)
    {
        var reached = new HashSet<Candidate>();
        var pending = new Stack<AssemblyFacts>(from);
        while (pending.TryPop(out var facts))
        {
            foreach (var file in facts.References.SelectMany(reference => byName[reference.Name]))
            {
                if (among.Contains(file) && reached.Add(file))
                    pending.Push(file.Facts!);
            }
        }

        return reached;
    }

    private static (bool Carried, string Reason) FollowMainAssembly(Candidate satellite, List<Candidate> files)
    {
        const string Suffix = ".resources";
        var name = satellite.Facts!.Name;
        var main = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length] : name;
        return files.FirstOrDefault(file => file.IsAssembly && file.Facts!.Name.Equals(main, StringComparison.OrdinalIgnoreCase)) is { Carried: false }
            ? (false, $"resources of {main}, which is provided")
            : (true, $"resources of {main}");
    }

    private static string? NodeOf(SlimRequest request, ClosureFile file) =>
        file.Package is { } package ? request.Graph.NodeOfPackage(package)
        : file.Project is { } project ? request.Graph.NodeOfProject(project)
        : null;

    private static KouplelessException LowerVersion(BaseManifest @base, SuppliedAssembly supplied, AssemblyFacts facts) => new(
        ErrorIds.LowerVersionInBase,
        $"The base {@base.Name} {@base.Version} supplies {facts.Name} {Describe(supplied.Version, supplied.FileVersion)}, but the module is compiled against the higher version {Describe(facts.Version.ToString(), facts.FileVersion)}. Raise the version in the base, lower it in the module, or carry a private copy with Provided=\"false\" on the module's reference.");

    private static string Describe(string version, string? fileVersion) =>
        fileVersion is null || fileVersion == version ? version : $"{version} (file version {fileVersion})";
}
