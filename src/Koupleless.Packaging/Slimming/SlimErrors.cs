namespace Koupleless.Packaging;

/// <summary>The errors of slimming: what, where, and how to mend it.</summary>
internal sealed class SlimErrors(Provenance provenance)
{
    public KouplelessException LowerVersion(AssemblyGroup assembly, Supply supply) => new(
        ErrorIds.LowerVersionInBase,
        $"The base {Of(supply.Base!)} supplies {assembly.Name} {Describe(supply.Assembly!)}, but the module is compiled against the higher version {Describe(assembly.Facts)} ({Where(assembly)}). Raise the version in the base, lower it in the module, or carry a private copy: {HowToCarry(assembly)}.");

    public KouplelessException RefusedByPolicy(AssemblyGroup assembly, Supply supply, VersionPolicy policy, string demand) => new(
        ErrorIds.LowerVersionInBase,
        $"The base {Of(supply.Base!)} supplies {assembly.Name} {Describe(supply.Assembly!)}, which the version policy {policy} does not accept for {Describe(assembly.Facts)} ({Where(assembly)}); the module asks for it from the base ({demand}). Compile the module against the base's version, name another ProvidedVersionPolicy, or carry a private copy: {HowToCarry(assembly)}.");

    public KouplelessException StrongNameDiffers(AssemblyGroup assembly, Supply supply, string demand) => new(
        ErrorIds.StrongNameDiffers,
        $"The base {Of(supply.Base!)} supplies {assembly.Name} {supply.Assembly!.Version} with {Token(supply.Assembly.PublicKeyToken)}, but the module is compiled against one with {Token(assembly.Facts.PublicKeyToken)} ({Where(assembly)}) and asks for it from the base ({demand}). Reference what the base references, or carry a private copy: {HowToCarry(assembly)}.");

    public KouplelessException NotSupplied(AssemblyGroup assembly, Supply supply, string demand) => new(
        ErrorIds.NotSuppliedByBase,
        $"The base {Of(supply.Base!)} does not supply {assembly.Name} {assembly.Facts.Version} ({Where(assembly)}), which the module asks for from the base ({demand}). Reference it in the base, or let the module carry it: {(assembly.IsCompileOnly ? "let the build copy it" : "remove the mark")}.");

    public KouplelessException NothingToCarry(AssemblyGroup assembly, Mark mark) => new(
        ErrorIds.InvalidProvidedPolicy,
        $"{mark.Reason} asks for a private copy of {assembly.Name} ({Where(assembly)}), but the build does not copy the file. Remove ExcludeAssets=\"runtime\" or Private=\"false\" from the reference, or the mark.");

    public KouplelessException PrivateCopyOfContract(AssemblyGroup assembly, BaseManifest @base, IReadOnlyCollection<string> contracts, IReadOnlyCollection<string> users)
    {
        var what = contracts.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase)
            ? "which is a contract"
            : $"whose types appear in the contract {string.Join(", ", contracts)}";
        return new(
            ErrorIds.PrivateCopyOfContractDependency,
            $"The module carries a private copy of {assembly.Name} {assembly.Facts.Version} ({Where(assembly)}; {assembly.Verdict.Reason}), {what} of the base {Of(@base)}, and {string.Join(", ", users)} would meet both: two types of one name. Take it from the base ({HowToTake(assembly)}), or take its types out of the contract.");
    }

    public static string Of(BaseManifest @base) => $"{@base.Name} {@base.Version}";

    public static string Describe(AssemblyFacts facts) => Describe(facts.Version.ToString(), facts.FileVersion);

    public static string Describe(SuppliedAssembly assembly) => Describe(assembly.Version, assembly.FileVersion);

    public static string Token(string? token) => token is null ? "no strong name" : $"the public key token {token}";

    private static string Describe(string version, string? fileVersion) =>
        fileVersion is null || fileVersion == version ? version : $"{version} (file version {fileVersion})";

    private static string HowToTake(AssemblyGroup assembly) =>
        $"remove Provided=\"false\" and any version policy of its own from {Provenance.Item(assembly.Highest.File)}, and reference the base's version";

    private string Where(AssemblyGroup assembly) => provenance.Describe(assembly.Highest);

    private string HowToCarry(AssemblyGroup assembly) => provenance.HowToCarry(assembly.Highest);
}
