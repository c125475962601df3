using static Koupleless.Packaging.SlimDecision;
using static Koupleless.Sdk.Tests.Provisioning.CaseSources;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>Rows on the graph of packages and on what a package can have in it.</summary>
internal static partial class Cases
{
    private static TestLibrary Leaf => new("CarrierLeaf");

    // In its version 2, which the base has, it depends on nothing any more.
    private static PackageBuilder[] GiverPackages() =>
    [
        Package("Giver", "2.0.0"),
        new PackageBuilder("Giver", "1.0.0")
            .Assembly(new("Giver") { References = [new("GiverShared"), new("GiverOnly"), new("GiverUsed")] })
            .DependsOn("GiverShared", "1.0.0").DependsOn("GiverOnly", "1.0.0").DependsOn("GiverUsed", "1.0.0").DependsOn("GiverNative", "1.0.0"),
        Package("GiverShared", "1.0.0"),
        Package("GiverOnly", "1.0.0"),
        Package("GiverUsed", "1.0.0"),
        new PackageBuilder("GiverNative", "1.0.0").File("runtimes/linux-x64/native/libgiver.so"),
        new PackageBuilder("Taker", "1.0.0").Assembly(new("Taker") { References = [new("GiverShared")] }).DependsOn("GiverShared", "1.0.0"),
    ];

    private static Case[] PackageRows() =>
    [
        new("CarrierLeaf", Private, "does not supply it")
        {
            Packages = [new PackageBuilder("Carrier", "1.0.0").Assembly(new("Carrier") { References = [Leaf] }).DependsOn("CarrierLeaf", "1.0.0"), new PackageBuilder("CarrierLeaf", "1.0.0").Assembly(Leaf)],
            InModule = Reference("Carrier", "1.0.0"),
            Uses = [Use("Carrier")],
            Also = static entry => Assert.Equal(["Carrier"], entry.Through),
        },
        new("Giver", Provided, "the higher version 2.0.0.0")
        {
            Packages = GiverPackages(),
            InBase = Reference("Giver", "2.0.0"),
            InModule = Reference("Giver", "1.0.0") + Reference("Taker", "1.0.0"),
            Uses = [Use("Giver"), Use("Taker"), Use("GiverUsed")],
            InManifest = true,
        },
        new("GiverShared", Private, "does not supply it") { Also = static entry => Assert.Equal(["Giver", "Taker"], entry.Through) },
        new("GiverOnly", Provided, "brought only by Giver, which is provided, and nothing that is carried references it"),
        new("GiverUsed", Private, "does not supply it"),
        new("GiverNative", Provided, "brought only by Giver, which is provided") { File = "runtimes/linux-x64/native/libgiver.so" },
        new("MarkedLeaf", Provided, "brought only by MarkedRoot, which is provided, but the base Shop.Base does not supply it; nothing that is carried references it")
        {
            Packages = [Package("MarkedRoot", "1.1.0"), Package("MarkedRoot", "1.0.0").DependsOn("MarkedLeaf", "1.0.0"), Package("MarkedLeaf", "1.0.0")],
            InBase = Reference("MarkedRoot", "1.1.0"),
            InModule = Reference("MarkedRoot", "1.0.0", "Provided=\"true\""),
            Uses = [Use("MarkedRoot")],
        },

        new("SplitCore", Provided, "the equal version 1.0.0.0")
        {
            Packages =
            [
                new PackageBuilder("Split", "2.0.0").Assembly(new("SplitCore")),
                new PackageBuilder("Split", "1.0.0").Assembly(new("SplitCore")).Assembly(new("SplitExtras") { References = [new("SplitCore")] }),
            ],
            InBase = Reference("Split", "2.0.0"),
            InModule = Reference("Split", "1.0.0"),
            Uses = [Use("SplitExtras")],
            InManifest = true,
        },
        new("SplitExtras", Private, "does not supply it"),
        new("Common", Private, "does not supply it")
        {
            Packages =
            [
                Package("BringerOne", "1.0.0").Assembly(new("Common")),
                Package("BringerTwo", "1.0.0").Assembly(new("Common", "1.1.0.0")),
            ],
            InModule = Reference("BringerOne", "1.0.0") + Reference("BringerTwo", "1.0.0"),
            Uses = [Use("Common")],
            Also = static entry => Assert.Equal(("1.1.0.0", "BringerTwo", "package BringerOne 1.0.0"), (entry.Version, entry.Package, entry.AlsoIn?.Single())),
        },
        new("CommonInBase", Provided, "the equal version 1.1.0.0")
        {
            Packages =
            [
                Package("BringerThree", "1.0.0").Assembly(new("CommonInBase")),
                Package("BringerFour", "1.0.0").Assembly(new("CommonInBase", "1.1.0.0")),
            ],
            InBase = Reference("BringerFour", "1.0.0"),
            InModule = Reference("BringerThree", "1.0.0") + Reference("BringerFour", "1.0.0"),
            Uses = [Use("CommonInBase")],
            InManifest = true,
        },
        new("MultiTargeted", Private, "does not supply it")
        {
            Packages = [MultiTargeted("MultiTargeted")],
            InModule = Reference("MultiTargeted", "1.0.0"),
            Uses = [Use("MultiTargeted")],
            Also = static entry => Assert.Equal("3.0.0.0", entry.Version),
        },
        new("MultiTargetedInBase", Provided, "the equal version 3.0.0.0")
        {
            Packages = [MultiTargeted("MultiTargetedInBase")],
            InBase = Reference("MultiTargetedInBase", "1.0.0"),
            InModule = Reference("MultiTargetedInBase", "1.0.0"),
            Uses = [Use("MultiTargetedInBase")],
            InManifest = true,
        },

        new Case("RuntimeExcluded", Provided, "compiled against and not copied; the base Shop.Base supplies the equal version") { InManifest = true }.InBoth("1.0.0", "1.0.0", "ExcludeAssets=\"runtime\""),
        new Case("CompileIncluded", Provided, "compiled against and not copied; the base Shop.Base supplies the higher version") { InManifest = true }.InBoth("1.2.0", "1.0.0", "IncludeAssets=\"compile\""),
        new Case("RuntimeExcludedUnused", Provided, "compiled against and not copied, but the base Shop.Base does not supply it; nothing that is carried references it").InModuleOnly("ExcludeAssets=\"runtime\"") with { Uses = [] },
        new Case("CompileExcluded", Private, "does not supply it").InModuleOnly("ExcludeAssets=\"compile\"") with { Uses = [] },
        new Case("AssetsPrivate", Private, "does not supply it").InModuleOnly("PrivateAssets=\"all\""),
        new Case("AssetsPrivateInBase", Provided, "the equal version 1.0.0.0") { InManifest = true }.InBoth("1.0.0", "1.0.0", "PrivateAssets=\"all\""),
    ];

    private static PackageBuilder MultiTargeted(string id) => new PackageBuilder(id, "1.0.0")
        .Assembly(new(id), "lib/netstandard2.0")
        .Assembly(new(id, "2.0.0.0"), "lib/net8.0")
        .Assembly(new(id, "3.0.0.0"), "lib/net10.0");
}
