using static Koupleless.Sdk.Tests.Provisioning.CaseSources;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>A module whose whole build differs from that of the others.</summary>
/// <param name="Name">Its project.</param>
/// <param name="Project">The project file.</param>
internal sealed record VariantModule(string Name, string Project)
{
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Source behind the program.</summary>
    public string Source { get; init; } = string.Empty;
}

internal static class VariantModules
{
    public const string NoBase = "NoBase";
    public const string TwoBases = "TwoBases";
    public const string PolicyOfAll = "PolicyOfAll";
    public const string MoneyWithoutContract = "MoneyWithoutContract";
    public const string ForOneRuntime = "ForOneRuntime";

    public static IReadOnlyList<PackageBuilder> Packages { get; } =
    [
        Package("InBothBases", "1.0.0"),
        Package("InBothBases", "1.2.0"),
        Package("InBothBases", "1.5.0"),
        new PackageBuilder("PerHost", "1.0.0").Assembly(new("PerHost"), "lib/net8.0", "runtimes/unix/lib/net8.0").File("runtimes/unix/native/libperhost.so"),
    ];

    public static string InFirstBase { get; } = Reference("InBothBases", "1.5.0");

    public static string InSecondBase { get; } = Reference("InBothBases", "1.2.0");

    public static IReadOnlyList<VariantModule> All { get; } =
    [
        new(NoBase, Sources.Module(Reference("Old", "2.0.0") + Reference("Absent", "1.0.0", "Provided=\"true\"") + Reference("PatchedStorage", "1.0.0", "ExcludeAssets=\"compile\"") + Reference("Newer", "1.0.0", "ExcludeAssets=\"runtime\"")))
        {
            Uses = [Use("Old"), Use("Absent"), Use("Newer")],
        },
        new(TwoBases, MatrixBuild.Module("""<BaseReference Include="../Second.Base/Second.Base.csproj" />""" + Reference("InBothBases", "1.0.0") + Reference("Old", "1.0.0")))
        {
            Uses = [Use("InBothBases"), Use("Old")],
        },
        new(PolicyOfAll, MatrixBuild.Module(Reference("Newer", "1.0.0") + Reference("HigherMajor", "1.0.0", "ProvidedVersionPolicy=\"AtLeast\""), "<ProvidedVersionPolicy>SameMajor</ProvidedVersionPolicy>"))
        {
            Uses = [Use("Newer"), Use("HigherMajor")],
        },
        new(MoneyWithoutContract, MatrixBuild.Module(Reference("Money", "1.0.0", "Provided=\"false\"")))
        {
            Uses = [Use("Money")],
        },
        new(ForOneRuntime, MatrixBuild.Module(Reference("PerHost", "1.0.0"), "<UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier><SelfContained>false</SelfContained>"))
        {
            Uses = [Use("PerHost")],
        },
    ];
}
