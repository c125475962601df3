namespace Koupleless.Packaging;

/// <summary>Finds what a module may compile against because of the bases that it names.</summary>
public static class BaseContracts
{
    private static readonly StringComparer s_names = StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// The contracts, and what they expose, that every one of the bases supplies: the module is to run in each of them. Each comes
    /// from the base that supplies the lowest version, in ordinal order of name.
    /// </summary>
    public static IReadOnlyList<ContractFile> Of(IReadOnlyCollection<NamedBase> bases)
    {
        var names = bases.SelectMany(static one => one.Manifest.Assemblies)
            .Where(static assembly => assembly.Contract)
            .SelectMany(static assembly => (assembly.Exposes ?? []).Append(assembly.Name))
            .Distinct(s_names);
        return
        [
            .. names.Select(name => bases.Select(one => (Base: one, Supplied: Find(one, name))).ToList())
                .Where(static suppliers => suppliers.All(static supplier => supplier.Supplied is { Framework: false }))
                // Of a package there is a reference assembly only: an equal version that can also run is better.
                .Select(static suppliers => suppliers.OrderBy(static supplier => Version.Parse(supplier.Supplied!.Version)).ThenBy(static supplier => supplier.Base.PackageId is not null).First())
                .Select(static supplier => new ContractFile(supplier.Supplied!.Name, Path.Combine(supplier.Base.AssemblyFolder, $"{supplier.Supplied.Name}.dll"), supplier.Base.PackageId))
                .OrderBy(static file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static SuppliedAssembly? Find(NamedBase from, string name) => from.Manifest.Assemblies.FirstOrDefault(assembly => s_names.Equals(assembly.Name, name));
}

/// <summary>A contract, or an assembly that one exposes.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Path">Where it should be; a base whose files are elsewhere does not have it.</param>
/// <param name="PackageId">The contract package that it comes from, else null.</param>
public sealed record ContractFile(string Name, string Path, string? PackageId);
