namespace Koupleless.Packaging;

/// <summary>
/// Finds private copies of what crosses the border between module and base: a contract itself, or an assembly whose types
/// appear in a contract's public members (KPL4005). Only an assembly that is carried and references both the copy and the
/// contract can meet two types of one name, so a contract that the module does not use forbids nothing. What is behind
/// other provided assemblies is left to the link check, which looks at members.
/// </summary>
internal sealed class ContractGuard(AssemblyFacts module, IReadOnlyCollection<AssemblyGroup> assemblies, SlimErrors errors)
{
    public IEnumerable<KouplelessException> Check(IReadOnlyList<BaseManifest> bases)
    {
        var carried = assemblies.Where(static assembly => assembly.Carried).ToList();
        foreach (var copy in carried.OrderBy(static assembly => assembly.Name, StringComparer.Ordinal))
        {
            var users = carried.Where(user => user != copy).Select(static user => user.Facts).Prepend(module)
                .Where(user => References(user, copy.Name))
                .ToList();
            if (users.Count > 0 && bases.Select(@base => Check(@base, copy, users)).FirstOrDefault(static error => error is not null) is { } error)
                yield return error;
        }
    }

    private KouplelessException? Check(BaseManifest @base, AssemblyGroup copy, List<AssemblyFacts> users)
    {
        var contracts = @base.Assemblies.Where(static assembly => assembly.Contract).ToDictionary(static assembly => assembly.Name, StringComparer.OrdinalIgnoreCase);
        if (contracts.ContainsKey(copy.Name))
            return errors.PrivateCopyOfContract(copy, @base, [copy.Name], [.. users.Select(static user => user.Name)]);

        var met = users
            .Select(user => (User: user.Name, Contracts: Visible(user, contracts).Where(contract => Exposes(contract, copy.Name)).Select(static contract => contract.Name).ToList()))
            .Where(static user => user.Contracts.Count > 0)
            .ToList();
        return met.Count == 0
            ? null
            : errors.PrivateCopyOfContract(
                copy,
                @base,
                [.. met.SelectMany(static user => user.Contracts).Distinct().Order(StringComparer.Ordinal)],
                [.. met.Select(static user => user.User)]);
    }

    /// <summary>The contracts that an assembly references, and those whose types these hand on.</summary>
    private static HashSet<SuppliedAssembly> Visible(AssemblyFacts user, Dictionary<string, SuppliedAssembly> contracts)
    {
        var visible = new HashSet<SuppliedAssembly>();
        var pending = new Stack<string>(user.References.Select(static reference => reference.Name));
        while (pending.TryPop(out var name))
        {
            if (!contracts.TryGetValue(name, out var contract) || !visible.Add(contract))
                continue;
            foreach (var exposed in contract.Exposes ?? [])
                pending.Push(exposed);
        }

        return visible;
    }

    private static bool Exposes(SuppliedAssembly contract, string name) =>
        contract.Exposes?.Contains(name, StringComparer.OrdinalIgnoreCase) == true;

    private static bool References(AssemblyFacts facts, string name) =>
        facts.References.Any(reference => reference.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
