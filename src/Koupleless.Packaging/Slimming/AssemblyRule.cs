namespace Koupleless.Packaging;

/// <summary>
/// Decides on one assembly by what its reference says and what the bases have. The order of the questions is the order of
/// their weight: the framework, the author's mark, the base.
/// </summary>
internal sealed class AssemblyRule(BaseSupply bases, ProvidedMarks marks, SlimErrors errors)
{
    /// <summary>The verdict on what a self-contained build copies of the shared framework.</summary>
    public static Verdict OfRuntimePack { get; } =
        new(SlimDecision.Framework, "part of the shared framework, which only a self-contained application needs beside it");

    public Verdict Decide(AssemblyGroup assembly)
    {
        var mark = marks.Find(assembly);
        if (assembly.Highest.File.Role == ClosureRole.RuntimePack)
            return OfRuntimePack;
        if (assembly.Name == KnownAssemblies.Abstractions)
            return Abstractions(assembly);

        var policy = marks.Policy(assembly);
        var supply = bases.Find(assembly.Facts, policy);
        var verdict = supply?.State == SupplyState.Framework ? OfFramework(assembly, supply, mark)
            : mark is { Provided: false } ? Private(assembly, supply, mark)
            : supply is null ? WithoutBase(assembly, mark)
            : InBase(assembly, supply, policy, mark);
        return verdict with { Supplied = supply?.Assembly };
    }

    private static Verdict OfFramework(AssemblyGroup assembly, Supply supply, Mark? mark)
    {
        var whose = supply.Base is { } @base ? $"the shared framework of the base {@base.Name}" : "the module's shared framework";
        var noEffect = mark is { Provided: false } ? $"; {mark.Reason} has no effect on the framework's assemblies" : string.Empty;
        return new(SlimDecision.Framework, $"{whose} has {Compare(assembly, supply.Assembly!)}{noEffect}");
    }

    private Verdict Private(AssemblyGroup assembly, Supply? supply, Mark mark)
    {
        if (assembly.IsCompileOnly)
            return new(SlimDecision.Provided, mark.Reason) { Error = errors.NothingToCarry(assembly, mark) };
        return new(SlimDecision.Private, supply?.Assembly is { } has ? $"{mark.Reason}, whatever the base supplies ({has.Version})" : mark.Reason);
    }

    private static Verdict WithoutBase(AssemblyGroup assembly, Mark? mark) =>
        Demand(assembly, mark) is { } demand
            ? new(SlimDecision.Provided, demand)
            : new(SlimDecision.Private, "the project names no base that supplies it");

    private Verdict InBase(AssemblyGroup assembly, Supply supply, VersionPolicy policy, Mark? mark)
    {
        var demand = Demand(assembly, mark);
        var has = supply.Assembly;
        var @base = supply.Base!.Name;
        return supply.State switch
        {
            SupplyState.Supplied => new(SlimDecision.Provided, $"{Prefix(demand)}the base {@base} supplies {Compare(assembly, has!)}"),
            SupplyState.Lower => Refuse($"the base {@base} supplies the lower version {has!.Version}", errors.LowerVersion(assembly, supply)),
            SupplyState.Missing => CarryUnlessDemanded($"the base {@base} does not supply it", () => errors.NotSupplied(assembly, supply, demand!)),
            SupplyState.OtherStrongName => CarryUnlessDemanded(
                $"the base {@base} supplies {has!.Version} with {SlimErrors.Token(has.PublicKeyToken)}, not {SlimErrors.Token(assembly.Facts.PublicKeyToken)}",
                () => errors.StrongNameDiffers(assembly, supply, demand!)),
            _ => CarryUnlessDemanded(
                $"the base {@base} supplies {SlimErrors.Describe(has!)}, which the version policy {policy} does not accept",
                () => errors.RefusedByPolicy(assembly, supply, policy, demand!)),
        };

        Verdict CarryUnlessDemanded(string reason, Func<KouplelessException> error) =>
            demand is null ? new(SlimDecision.Private, reason) : Refuse($"{demand}, but {reason}", error());

        // What nobody asked for by name does no harm as long as nothing that is carried uses it.
        Verdict Refuse(string reason, KouplelessException error) =>
            new(SlimDecision.Provided, reason) { Error = error, OnlyWhenReferenced = mark is { Inherited: true } || (mark is null && assembly.IsCompileOnly) };
    }

    private Verdict Abstractions(AssemblyGroup assembly)
    {
        var supply = bases.Find(assembly.Facts, VersionPolicy.AtLeast);
        return new(SlimDecision.Provided, "every base supplies it, and two copies would not know each other")
        {
            Error = supply?.State == SupplyState.Lower ? errors.LowerVersion(assembly, supply) : null,
            Supplied = supply?.Assembly,
        };
    }

    /// <summary>What says that the base is to supply the assembly; null when nothing does.</summary>
    private static string? Demand(AssemblyGroup assembly, Mark? mark) =>
        mark is { Provided: true } ? mark.Reason
        : assembly.IsCompileOnly ? "compiled against and not copied"
        : null;

    private static string Prefix(string? demand) => demand is null ? string.Empty : $"{demand}; ";

    private static string Compare(AssemblyGroup assembly, SuppliedAssembly supplied)
    {
        var version = Version.Parse(supplied.Version);
        if (version > assembly.Facts.Version)
            return $"the higher version {supplied.Version}";
        return IsLowerFile(supplied.FileVersion, assembly.Facts.FileVersion)
            ? $"the equal version {supplied.Version}, of the lower file version {supplied.FileVersion}: the link check compares what is in it"
            : $"the equal version {supplied.Version}";
    }

    private static bool IsLowerFile(string? supplied, string? needed) =>
        Version.TryParse(supplied, out var has) && Version.TryParse(needed, out var wants) && has < wants;
}
