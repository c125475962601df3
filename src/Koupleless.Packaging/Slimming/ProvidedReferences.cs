namespace Koupleless.Packaging;

/// <summary>Finds what the base must supply: the direct references of what the artifact carries.</summary>
internal static class ProvidedReferences
{
    public static IReadOnlyList<ProvidedAssembly> Of(AssemblyFacts module, IReadOnlyCollection<AssemblyGroup> assemblies, BaseSupply bases)
    {
        var comparer = StringComparer.OrdinalIgnoreCase;
        var expected = assemblies
            .Where(assembly => assembly.Verdict.Decision == SlimDecision.Provided || (assembly.Verdict.Decision == SlimDecision.Framework && IsBeyondModuleFramework(assembly, bases)))
            .Select(static assembly => assembly.Name)
            .ToHashSet(comparer);

        return
        [
            .. assemblies.Where(static assembly => assembly.Carried).Select(static assembly => assembly.Facts).Append(module)
                .SelectMany(static facts => facts.References)
                .Where(reference => expected.Contains(reference.Name))
                .GroupBy(static reference => reference.Name, comparer)
                .Select(static references => references.MaxBy(static reference => reference.Version)!)
                .OrderBy(static reference => reference.Name, StringComparer.Ordinal)
                .Select(static reference => new ProvidedAssembly(reference.Name, reference.Version.ToString(), reference.PublicKeyToken)),
        ];
    }

    // The base's framework may be higher than the one that the module's target framework promises.
    private static bool IsBeyondModuleFramework(AssemblyGroup assembly, BaseSupply bases) =>
        assembly.Highest.File.Role != ClosureRole.RuntimePack
        && (bases.OfModuleFramework(assembly.Name) is not { } own || Version.Parse(own.Version) < assembly.Facts.Version);
}
