using static Koupleless.Sdk.Tests.Provisioning.CaseSources;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>A module that the build has to refuse.</summary>
/// <param name="Name">Its project.</param>
/// <param name="Errors">Each error that it has to get, and no other: the id and parts of the text.</param>
internal sealed record RefusedModule(string Name, params (string Code, string[] Texts)[] Errors)
{
    public string Items { get; init; } = string.Empty;

    public string Properties { get; init; } = string.Empty;

    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Source behind the program.</summary>
    public string Source { get; init; } = string.Empty;
}

/// <summary>One project for each row of the matrix that ends in an error; the base is that of the other rows.</summary>
internal static class RefusedModules
{
    /// <summary>A class of the module that meets the type Money twice when the module carries a copy.</summary>
    public const string Price = "public sealed class Price : IPriced { Money IPriced.Price() => new(); }";

    private static readonly TestLibrary s_money = new("Money") { Source = "public class Money;" };

    public static IReadOnlyList<PackageBuilder> Packages { get; } =
    [
        Package("Old", "1.0.0"),
        Package("Old", "2.0.0"),
        new PackageBuilder("OldOwner", "1.0.0").Assembly(new("OldOwner") { References = [new("Old", "2.0.0.0")] }).DependsOn("Old", "2.0.0"),
        Package("Absent", "1.0.0"),
        new PackageBuilder("Meta", "1.0.0").DependsOn("Absent", "1.0.0"),
        Package("Signed", "1.0.0", key: Key),
        Package("Signed", "1.1.0", key: OtherKey),
        Package("Newer", "2.0.0"),
        Package("Newer", "1.0.0"),
        Package("PerRuntime", "1.0.0"),
        new PackageBuilder("PerRuntime", "1.0.1").Assembly(new("PerRuntime")).Assembly(new("PerRuntime", "1.0.1.0"), "runtimes/win/lib/net8.0"),
        new PackageBuilder("NewTar", "1.0.0").Assembly(new("System.Formats.Tar", "99.0.0.0") { PublicKey = StrongNameKey.OfFramework(typeof(System.Formats.Tar.TarFile)) }),
        new PackageBuilder("Money", "1.0.0").Assembly(s_money),
        new PackageBuilder("Agreement", "1.0.0").Assembly(new("Agreement") { References = [s_money], Source = "public interface IPriced { Money Price(); }" }).DependsOn("Money", "1.0.0"),
    ];

    public static string InBase { get; } =
        Reference("Old", "1.0.0") + Reference("Signed", "1.0.0") + Reference("Newer", "2.0.0") + Reference("PerRuntime", "1.0.0") + Reference("Agreement", "1.0.0", "Contract=\"true\"");

    public static IReadOnlyList<(string Path, string Content)> Sources { get; } =
        [("AbsentProject/AbsentProject.csproj", Library()), ("AbsentProject/AbsentProject.cs", Class("AbsentProject"))];

    public static IReadOnlyList<TestLibrary> Libraries { get; } = [new("AbsentFile")];

    public static IReadOnlyList<RefusedModule> All { get; } =
    [
        new("Lower", ("KPL4003", ["Shop.Base 2.3.0 supplies Old 1.0.0.0", "higher version 2.0.0.0 (package Old 2.0.0)", "set Provided=\"false\" on the module's PackageReference Old"]))
        {
            Items = Reference("Old", "2.0.0"),
            Uses = [Use("Old")],
        },
        new("LowerThroughAnother", ("KPL4003", ["package Old 2.0.0, brought by OldOwner", "add <PackageReference Include=\"Old\" Version=\"2.0.0\" Provided=\"false\" />"]))
        {
            Items = Reference("OldOwner", "1.0.0"),
            Uses = [Use("OldOwner")],
        },
        new("LowerMarked", ("KPL4003", ["supplies Old 1.0.0.0"]))
        {
            Items = Reference("Old", "2.0.0", "Provided=\"true\""),
            Uses = [Use("Old")],
        },
        new("LowerNotCopied", ("KPL4003", ["supplies Old 1.0.0.0", "without ExcludeAssets=\"runtime\""]))
        {
            Items = Reference("Old", "2.0.0", "ExcludeAssets=\"runtime\""),
            Uses = [Use("Old")],
        },
        new("LowerForOneRuntime", ("KPL4003", ["supplies PerRuntime 1.0.0.0", "higher version 1.0.1.0"]))
        {
            Items = Reference("PerRuntime", "1.0.1"),
            Uses = [Use("PerRuntime")],
        },
        new("LowerFramework", ("KPL4003", ["supplies System.Formats.Tar 10.0.0.0", "higher version 99.0.0.0 (package NewTar 1.0.0)"]))
        {
            Items = Reference("NewTar", "1.0.0", "ExcludeAssets=\"compile\""),
        },
        new("PolicyAndMark", ("KPL4003", ["supplies Newer 2.0.0.0", "the version policy SameMajor does not accept for 1.0.0.0", "Provided=\"true\" on PackageReference Newer"]))
        {
            Items = Reference("Newer", "1.0.0", "Provided=\"true\" ProvidedVersionPolicy=\"SameMajor\""),
            Uses = [Use("Newer")],
        },
        new("StrongNameAndMark", ("KPL4006", ["supplies Signed 1.0.0.0 with the public key token", "package Signed 1.1.0", "Provided=\"true\" on PackageReference Signed"]))
        {
            Items = Reference("Signed", "1.1.0", "Provided=\"true\""),
            Uses = [Use("Signed")],
        },
        new("AbsentMarked", ("KPL4007", ["Shop.Base 2.3.0 does not supply Absent 1.0.0.0 (package Absent 1.0.0)", "Provided=\"true\" on PackageReference Absent"]))
        {
            Items = Reference("Absent", "1.0.0", "Provided=\"true\""),
        },
        new(
            "AbsentNotCopied",
            ("KPL4007", ["Absent 1.0.0.0", "compiled against and not copied"]),
            ("KPL4007", ["project AbsentProject", "compiled against and not copied"]),
            ("KPL4007", ["AbsentFile 1.0.0.0", "compiled against and not copied"]))
        {
            Items = Reference("Absent", "1.0.0", "ExcludeAssets=\"runtime\"")
                + """<ProjectReference Include="../AbsentProject/AbsentProject.csproj" Private="false" /><Reference Include="AbsentFile" HintPath="../libraries/AbsentFile.dll" Private="false" />""",
            Uses = [Use("Absent"), Use("AbsentProject"), Use("AbsentFile")],
        },
        new("AbsentBehindMark", ("KPL4007", ["package Absent 1.0.0, brought by Meta", "brought only by Meta, which is provided"]))
        {
            Items = Reference("Meta", "1.0.0", "Provided=\"true\""),
            Uses = [Use("Absent")],
        },
        new(
            "BadValues",
            ("KPL4008", ["Provided of PackageReference Equal is 'yes'", "true, false"]),
            ("KPL4008", ["ProvidedVersionPolicy of PackageReference Equal is '2'", "AtLeast, SameMajor, Exact"]),
            ("KPL4008", ["Provided of Reference AbsentFile is '1'"]),
            ("KPL4008", ["The property ProvidedVersionPolicy is 'Newest'"]))
        {
            Items = Reference("Equal", "1.0.0", "Provided=\"yes\" ProvidedVersionPolicy=\"2\"") + """<Reference Include="AbsentFile" HintPath="../libraries/AbsentFile.dll" Provided="1" />""",
            Properties = "<ProvidedVersionPolicy>Newest</ProvidedVersionPolicy>",
        },
        new("Contradiction", ("KPL4008", ["Provided=\"false\" on PackageReference Old asks for a private copy", "the build does not copy the file"]))
        {
            Items = Reference("Old", "1.0.0", "Provided=\"false\" ExcludeAssets=\"runtime\""),
            Uses = [Use("Old")],
        },
        new("PrivateMoney", ("KPL4005", ["private copy of Money 1.0.0.0", "whose types appear in the contract Agreement of the base Shop.Base 2.3.0", "PrivateMoney would meet both"]))
        {
            Items = Reference("Agreement", "1.0.0") + Reference("Money", "1.0.0", "Provided=\"false\""),
            Source = Price,
        },
        new("PrivateContract", ("KPL4005", ["private copy of Agreement 1.0.0.0", "which is a contract of the base Shop.Base 2.3.0"]))
        {
            Items = Reference("Agreement", "1.0.0", "Provided=\"false\""),
            Source = Price,
        },
        new("ManyErrors", ("KPL4003", ["Old"]), ("KPL4005", ["Money"]), ("KPL4006", ["Signed"]), ("KPL4007", ["Absent"]), ("KPL4008", ["Newer is 'maybe'"]))
        {
            Items = Reference("Old", "2.0.0") + Reference("Agreement", "1.0.0") + Reference("Money", "1.0.0", "Provided=\"false\"") + Reference("Signed", "1.1.0", "Provided=\"true\"")
                + Reference("Absent", "1.0.0", "Provided=\"true\"") + Reference("Newer", "1.0.0", "Provided=\"maybe\""),
            Uses = [Use("Old")],
            Source = Price,
        },
    ];
}
