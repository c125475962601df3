namespace Koupleless.Packaging;

/// <summary>
/// Decides for each file of a module's closure where the module gets it from in a base: the shared framework, the base, or
/// its own artifact. Each kind of file has its rule; this is their order.
/// </summary>
public static class ModuleSlimmer
{
    /// <summary>Decides. Equal requests give equal results.</summary>
    public static SlimResult Slim(SlimRequest request)
    {
        var files = request.Closure.Select(file => CandidateOf(request, file)).ToList();
        var assemblies = Group(files);
        var provenance = new Provenance(request.Graph);
        var errors = new SlimErrors(provenance);
        var marks = new ProvidedMarks(request);
        var bases = new BaseSupply(request.Bases, request.Framework);

        var rule = new AssemblyRule(bases, marks, errors);
        foreach (var assembly in assemblies)
            assembly.Verdict = rule.Decide(assembly);

        var branches = new ProvidedBranches(request.Graph, marks, assemblies);
        branches.LeaveOut(request.Module, marks, assemblies);
        AcquitWhatNothingReferences(request.Module, assemblies);

        var byName = assemblies.ToDictionary(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase);
        var companions = new CompanionRule(byName, branches, marks, bases);
        foreach (var file in files.Where(static file => !file.IsAssembly || file.File.Role == ClosureRole.Superseded))
            file.Verdict = companions.Decide(file);

        return new(
            [.. files.Select(file => Decided(file, byName, provenance, marks))],
            ProvidedReferences.Of(request.Module, assemblies, bases),
            [
                .. assemblies.Select(static assembly => assembly.Verdict.Error).OfType<KouplelessException>(),
                .. new ContractGuard(request.Module, assemblies, errors).Check(request.Bases),
            ]);
    }

    private static List<AssemblyGroup> Group(List<Candidate> files)
    {
        var superseded = files
            .Where(static file => file is { IsAssembly: true, File.Role: ClosureRole.Superseded })
            .ToLookup(static file => file.Facts!.Name, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. files
                .Where(static file => file is { IsAssembly: true, File.Role: not ClosureRole.Superseded })
                .GroupBy(static file => file.Facts!.Name, StringComparer.OrdinalIgnoreCase)
                .Select(group => new AssemblyGroup([.. group], [.. superseded[group.Key]]))
                .OrderBy(static assembly => assembly.Name, StringComparer.Ordinal),
        ];
    }

    private static void AcquitWhatNothingReferences(AssemblyFacts module, List<AssemblyGroup> assemblies)
    {
        var referenced = AssemblyReach.Names(assemblies.Where(static assembly => assembly.Carried).Select(static assembly => assembly.Facts).Append(module));
        foreach (var assembly in assemblies.Where(assembly => assembly.Verdict is { Error: not null, OnlyWhenReferenced: true } && !referenced.Contains(assembly.Name)))
            assembly.Verdict = assembly.Verdict with { Error = null, Reason = $"{assembly.Verdict.Reason}; nothing that is carried references it" };
    }

    private static SlimmedFile Decided(Candidate file, Dictionary<string, AssemblyGroup> assemblies, Provenance provenance, ProvidedMarks marks)
    {
        var assembly = file.IsAssembly ? assemblies.GetValueOrDefault(file.Facts!.Name) : null;
        return new(file.File, file.Facts, file.Verdict.Decision, file.Verdict.Reason)
        {
            Supplied = file.Verdict.Supplied,
            Through = provenance.Through(file),
            AlsoIn = [.. (assembly?.Superseded ?? []).Select(static other => Provenance.Name(other.File)).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Policy = assembly is null ? null : marks.OwnPolicy(assembly),
        };
    }

    private static Candidate CandidateOf(SlimRequest request, ClosureFile file)
    {
        var facts = AssemblyFactsReader.Read(file.Path);
        return file.Package is { } package
            ? new(file with { PackageVersion = file.PackageVersion ?? request.Graph.VersionOfPackage(package) }, facts, request.Graph.NodeOfPackage(package))
            : new(file, facts, file.Project is { } project ? request.Graph.NodeOfProject(project) : null);
    }
}
