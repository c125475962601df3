namespace Koupleless.Packaging;

/// <summary>Decides on what goes with other files: satellite assemblies, native libraries, and copies that lost their place.</summary>
internal sealed class CompanionRule(IReadOnlyDictionary<string, AssemblyGroup> assemblies, ProvidedBranches branches, ProvidedMarks marks, BaseSupply bases)
{
    public Verdict Decide(Candidate file) =>
        file.File.Role == ClosureRole.RuntimePack ? AssemblyRule.OfRuntimePack
        : file.IsSatellite ? LikeMainAssembly(file.Facts!.Name)
        : file.IsAssembly ? Superseded(file.Facts!)
        : branches.DecideNative(file, marks.Find(file));

    private Verdict LikeMainAssembly(string satellite)
    {
        const string Suffix = ".resources";
        var main = satellite.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? satellite[..^Suffix.Length] : satellite;
        return assemblies.GetValueOrDefault(main)?.Verdict.Decision switch
        {
            SlimDecision.Framework => new(SlimDecision.Framework, $"resources of {main}, which the shared framework has"),
            SlimDecision.Provided => new(SlimDecision.Provided, $"resources of {main}, which is provided"),
            _ => new(SlimDecision.Private, $"resources of {main}"),
        };
    }

    /// <summary>Two packages have an assembly of one name, and the .NET SDK keeps the higher; or the shared framework's is the higher.</summary>
    private Verdict Superseded(AssemblyFacts facts)
    {
        if (assemblies.GetValueOrDefault(facts.Name) is { } winner)
            return winner.Verdict with { Error = null };
        var framework = bases.OfModuleFramework(facts.Name);
        return new(SlimDecision.Framework, $"the module's shared framework has {framework?.Version ?? "it"}, and the .NET SDK leaves the lower or equal copy out") { Supplied = framework };
    }
}
