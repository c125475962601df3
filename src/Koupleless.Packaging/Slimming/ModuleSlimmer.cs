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
        var files = request.Closure.Select(file => new Candidate(file, AssemblyFactsReader.Read(file.Path), NodeOf(request, file))).ToList();
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
        foreach (var file in files.Where(static file => file.IsSatellite))
            file.Verdict = FollowMainAssembly(file, byName);
        foreach (var file in files.Where(static file => file.Facts is null))
            file.Verdict = file.File.Role == ClosureRole.RuntimePack ? OfRuntimePack : branches.DecideNative(file, marks.Find(file));
        foreach (var file in files.Where(static file => file is { IsAssembly: true, File.Role: ClosureRole.Superseded }))
            file.Verdict = OfSuperseded(file, byName, bases);

        return new(
            [.. files.Select(file => Decided(file, byName, provenance, marks))],
            ProvidedReferences.Of(request.Module, assemblies, bases),
            [
                .. assemblies.Select(static assembly => assembly.Verdict.Error).OfType<KouplelessException>(),
                .. new ContractGuard(request.Module, assemblies, errors).Check(request.Bases),
            ]);
    }

    private static Verdict OfRuntimePack { get; } =
        new(SlimDecision.Framework, "part of the shared framework, which only a self-contained application needs beside it");

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

    private static Verdict FollowMainAssembly(Candidate satellite, Dictionary<string, AssemblyGroup> assemblies)
    {
        const string Suffix = ".resources";
        var name = satellite.Facts!.Name;
        var main = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length] : name;
        return satellite.File.Role == ClosureRole.RuntimePack ? OfRuntimePack
            : assemblies.GetValueOrDefault(main)?.Verdict.Decision switch
            {
                SlimDecision.Framework => new(SlimDecision.Framework, $"resources of {main}, which the shared framework has"),
                SlimDecision.Provided => new(SlimDecision.Provided, $"resources of {main}, which is provided"),
                _ => new(SlimDecision.Private, $"resources of {main}"),
            };
    }

    /// <summary>Two packages had an assembly of one name, and the .NET SDK kept the higher; or the shared framework's was the higher.</summary>
    private static Verdict OfSuperseded(Candidate file, Dictionary<string, AssemblyGroup> assemblies, BaseSupply bases)
    {
        if (assemblies.GetValueOrDefault(file.Facts!.Name) is { } winner)
            return winner.Verdict with { Error = null };
        var framework = bases.OfModuleFramework(file.Facts.Name);
        return new(SlimDecision.Framework, $"the module's shared framework has {framework?.Version ?? "it"}, and the .NET SDK leaves the lower or equal copy out") { Supplied = framework };
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

    private static string? NodeOf(SlimRequest request, ClosureFile file) =>
        file.Package is { } package ? request.Graph.NodeOfPackage(package)
        : file.Project is { } project ? request.Graph.NodeOfProject(project)
        : null;
}
