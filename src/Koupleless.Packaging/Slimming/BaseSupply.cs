namespace Koupleless.Packaging;

/// <summary>How well the bases supply an assembly, the worst first: a module must run in each of its bases.</summary>
internal enum SupplyState
{
    Missing,
    OtherStrongName,
    Lower,
    RefusedByPolicy,
    Supplied,
    Framework,
}

/// <summary>What the bases have of one assembly.</summary>
/// <param name="State">How well it fits.</param>
/// <param name="Base">The base that decided; null for the shared framework of a module without a base.</param>
/// <param name="Assembly">What that base has; null when it has nothing of the name.</param>
internal sealed record Supply(SupplyState State, BaseManifest? Base, SuppliedAssembly? Assembly);

/// <summary>What all bases of a module supply.</summary>
/// <param name="bases">The bases; may be empty.</param>
/// <param name="moduleFramework">The shared frameworks' assemblies that the module is compiled against.</param>
internal sealed class BaseSupply(IReadOnlyList<BaseManifest> bases, IReadOnlyList<SuppliedAssembly> moduleFramework)
{
    private readonly Dictionary<string, SuppliedAssembly> _moduleFramework = ByName(moduleFramework.Select(static assembly => assembly with { Framework = true }));
    private readonly List<(BaseManifest Base, Dictionary<string, SuppliedAssembly> Assemblies)> _bases = [.. bases.Select(static @base => (@base, ByName(@base.Assemblies)))];

    /// <summary>False when the project names no base, so that nothing is known of what one supplies.</summary>
    public bool HasBases => _bases.Count > 0;

    /// <summary>The bases as a message names them.</summary>
    public string Names { get; } = string.Join(", ", bases.Select(static @base => @base.Name));

    /// <summary>The assembly that the module is compiled against as a part of its own framework.</summary>
    public SuppliedAssembly? OfModuleFramework(string name) => _moduleFramework.GetValueOrDefault(name);

    /// <summary>What is known of an assembly; null without a base, unless the module's framework has it.</summary>
    public Supply? Find(AssemblyFacts needed, VersionPolicy policy)
    {
        if (!HasBases)
        {
            return _moduleFramework.GetValueOrDefault(needed.Name) is { } own && StateOf(own, needed, policy) is SupplyState.Framework and var state
                ? new(state, null, own)
                : null;
        }

        return _bases
            .Select(@base => Find(@base.Base, @base.Assemblies, needed, policy))
            .OrderBy(static supply => supply.State)
            .ThenBy(static supply => supply.Assembly is { } assembly ? Version.Parse(assembly.Version) : null)
            .First();
    }

    private Supply Find(BaseManifest @base, Dictionary<string, SuppliedAssembly> assemblies, AssemblyFacts needed, VersionPolicy policy)
    {
        var assembly = assemblies.GetValueOrDefault(needed.Name);
        // A manifest without the framework's assemblies: what the module's own framework has is the best guess.
        if (assembly is null && @base.Frameworks.Count == 0)
            assembly = _moduleFramework.GetValueOrDefault(needed.Name);
        return new(assembly is null ? SupplyState.Missing : StateOf(assembly, needed, policy), @base, assembly);
    }

    private static SupplyState StateOf(SuppliedAssembly supplied, AssemblyFacts needed, VersionPolicy policy) =>
        !string.Equals(supplied.PublicKeyToken, needed.PublicKeyToken, StringComparison.OrdinalIgnoreCase) ? SupplyState.OtherStrongName
        : Version.Parse(supplied.Version) < needed.Version ? SupplyState.Lower
        // The framework goes forward by the runtime's own rules.
        : supplied.Framework ? SupplyState.Framework
        : !policy.Accepts(needed, supplied) ? SupplyState.RefusedByPolicy
        : SupplyState.Supplied;

    private static Dictionary<string, SuppliedAssembly> ByName(IEnumerable<SuppliedAssembly> assemblies)
    {
        var byName = new Dictionary<string, SuppliedAssembly>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in assemblies)
            byName.TryAdd(assembly.Name, assembly);
        return byName;
    }
}
