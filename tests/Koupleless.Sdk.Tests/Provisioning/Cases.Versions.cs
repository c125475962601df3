using Koupleless.Packaging;
using static Koupleless.Packaging.SlimDecision;
using static Koupleless.Sdk.Tests.Provisioning.CaseSources;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>Rows on versions, strong names, policies and marks.</summary>
internal static partial class Cases
{
    private static Case[] Versions() =>
    [
        new Case("Equal", Provided, "the base Shop.Base supplies the equal version 1.0.0.0") { InManifest = true, Also = static entry => Assert.Equal(("1.0.0.0", "1.0.0.0", "Equal", "1.0.0"), (entry.Version, entry.BaseVersion, entry.Package, entry.PackageVersion)) }.InBoth("1.0.0", "1.0.0"),
        new Case("Higher", Provided, "supplies the higher version 1.5.0.0") { InManifest = true, Also = static entry => Assert.Equal(("1.0.0.0", "1.5.0.0"), (entry.Version, entry.BaseVersion)) }.InBoth("1.5.0", "1.0.0"),
        new Case("HigherMajor", Provided, "supplies the higher version 3.0.0.0") { InManifest = true }.InBoth("3.0.0", "1.0.0"),
        new("LowerFile", Provided, "of the lower file version 1.0.0.1: the link check compares what is in it")
        {
            Packages = [Package("LowerFile", "1.0.0", "1.0.0.0", "1.0.0.1"), Package("LowerFile", "1.0.7", "1.0.0.0", "1.0.7.2")],
            InBase = Reference("LowerFile", "1.0.0"),
            InModule = Reference("LowerFile", "1.0.7"),
            Uses = [Use("LowerFile")],
            InManifest = true,
            Also = static entry => Assert.Equal(("1.0.7.2", "1.0.0.1"), (entry.FileVersion, entry.BaseFileVersion)),
        },
        new Case("OnlyModule", Private, "the base Shop.Base does not supply it") { Also = static entry => Assert.Null(entry.BaseVersion) }.InModuleOnly(),
        new("Cased", Provided, "the base Shop.Base supplies the equal version 1.0.0.0")
        {
            Packages = [new PackageBuilder("Cased", "1.0.0").Assembly(new("cASED") { Source = Class("Cased") }), Package("Cased", "1.0.1", "1.0.0.0")],
            InBase = Reference("Cased", "1.0.0"),
            InModule = Reference("Cased", "1.0.1"),
            Uses = [Use("Cased")],
            InManifest = true,
        },

        new("StrongSame", Provided, "supplies the equal version")
        {
            Packages = [Package("StrongSame", "1.0.0", key: Key)],
            InBase = Reference("StrongSame", "1.0.0"),
            InModule = Reference("StrongSame", "1.0.0"),
            Uses = [Use("StrongSame")],
            InManifest = true,
        },
        new("StrongOther", Private, "with the public key token")
        {
            Packages = [Package("StrongOther", "2.0.0", key: OtherKey), Package("StrongOther", "1.0.0", key: Key)],
            InBase = Reference("StrongOther", "2.0.0"),
            InModule = Reference("StrongOther", "1.0.0"),
            Uses = [Use("StrongOther")],
            Also = static entry => Assert.Equal("2.0.0.0", entry.BaseVersion),
        },
        new("StrongNone", Private, "not no strong name")
        {
            Packages = [Package("StrongNone", "1.0.0", key: Key), Package("StrongNone", "1.0.1")],
            InBase = Reference("StrongNone", "1.0.0"),
            InModule = Reference("StrongNone", "1.0.1"),
            Uses = [Use("StrongNone")],
        },

        new Case("MarkedPrivate", Private, "Provided=\"false\" on PackageReference MarkedPrivate, whatever the base supplies (1.0.0.0)").InBoth("1.0.0", "1.0.0", "Provided=\"false\""),
        new Case("MarkedPrivateLower", Private, "whatever the base supplies (0.9.0.0)").InBoth("0.9.0", "1.0.0", "Provided=\"false\""),
        new("MarkedInOtherCase", Private, "Provided=\"false\" on PackageReference markedINothercase")
        {
            Packages = [Package("MarkedInOtherCase", "1.0.0")],
            InBase = Reference("MarkedInOtherCase", "1.0.0"),
            InModule = Reference("markedINothercase", "1.0.0", "Provided=\"FALSE\""),
            Uses = [Use("MarkedInOtherCase")],
        },
        new Case("MarkedProvided", Provided, "Provided=\"true\" on PackageReference MarkedProvided; the base Shop.Base supplies the higher version 1.1.0.0") { InManifest = true }.InBoth("1.1.0", "1.0.0", "Provided=\"true\""),

        new Case("MajorRefused", Private, "supplies 2.0.0.0, which the version policy SameMajor does not accept") { Also = static entry => Assert.Equal(VersionPolicy.SameMajor, entry.VersionPolicy) }.InBoth("2.0.0", "1.0.0", "ProvidedVersionPolicy=\"SameMajor\""),
        new Case("MajorAccepted", Provided, "the higher version 1.9.0.0") { InManifest = true, Also = static entry => Assert.Equal(VersionPolicy.SameMajor, entry.VersionPolicy) }.InBoth("1.9.0", "1.0.0", "ProvidedVersionPolicy=\"samemajor\""),
        new Case("ExactRefused", Private, "which the version policy Exact does not accept").InBoth("1.0.1", "1.0.0", "ProvidedVersionPolicy=\"Exact\""),
        new Case("ExactAccepted", Provided, "the equal version 1.0.0.0") { InManifest = true }.InBoth("1.0.0", "1.0.0", "ProvidedVersionPolicy=\"Exact\""),
        new("ExactFileRefused", Private, "supplies 1.0.0.0 (file version 1.0.9.0), which the version policy Exact does not accept")
        {
            Packages = [Package("ExactFileRefused", "1.0.9", "1.0.0.0", "1.0.9.0"), Package("ExactFileRefused", "1.0.0", "1.0.0.0", "1.0.0.0")],
            InBase = Reference("ExactFileRefused", "1.0.9"),
            InModule = Reference("ExactFileRefused", "1.0.0", "ProvidedVersionPolicy=\"Exact\""),
            Uses = [Use("ExactFileRefused")],
        },
    ];
}
