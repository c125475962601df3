using static Koupleless.Packaging.SlimDecision;
using static Koupleless.Sdk.Tests.Provisioning.CaseSources;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>Rows on native, satellite and runtime-specific files, on projects, plain references and the framework.</summary>
internal static partial class Cases
{
    private const string Native = "runtimes/linux-x64/native";

    private static Case[] FileRows() =>
    [
        new("NativeAlone", Private, "native library or data of a dependency")
        {
            Packages = [new PackageBuilder("NativeAlone", "1.0.0").File($"{Native}/libalone.so")],
            InModule = Reference("NativeAlone", "1.0.0"),
            File = $"{Native}/libalone.so",
        },
        new("NativeMarked", Provided, "Provided=\"true\" on PackageReference NativeMarked")
        {
            Packages = [new PackageBuilder("NativeMarked", "1.0.0").File($"{Native}/libmarked.so")],
            InModule = Reference("NativeMarked", "1.0.0", "Provided=\"true\""),
            File = $"{Native}/libmarked.so",
        },
        new("NativeWithAssembly", Provided, "belongs to NativeWithAssembly, which is provided")
        {
            Packages = [Package("NativeWithAssembly", "1.0.0").File($"{Native}/libwith.so")],
            InBase = Reference("NativeWithAssembly", "1.0.0"),
            InModule = Reference("NativeWithAssembly", "1.0.0"),
            Uses = [Use("NativeWithAssembly")],
            File = $"{Native}/libwith.so",
        },
        new("NativeOfPrivate", Private, "Provided=\"false\" on PackageReference NativeOfPrivate")
        {
            Packages = [Package("NativeOfPrivate", "1.0.0").File($"{Native}/libprivate.so")],
            InBase = Reference("NativeOfPrivate", "1.0.0"),
            InModule = Reference("NativeOfPrivate", "1.0.0", "Provided=\"false\""),
            Uses = [Use("NativeOfPrivate")],
            File = $"{Native}/libprivate.so",
        },
        new("LocalizedPrivate", Private, "resources of LocalizedPrivate")
        {
            Packages = [Package("LocalizedPrivate", "1.0.0").Satellite("LocalizedPrivate", "de")],
            InModule = Reference("LocalizedPrivate", "1.0.0"),
            Uses = [Use("LocalizedPrivate")],
            File = "de/LocalizedPrivate.resources.dll",
        },
        new("LocalizedProvided", Provided, "resources of LocalizedProvided, which is provided")
        {
            Packages = [Package("LocalizedProvided", "1.0.0").Satellite("LocalizedProvided", "de")],
            InBase = Reference("LocalizedProvided", "1.0.0"),
            InModule = Reference("LocalizedProvided", "1.0.0"),
            Uses = [Use("LocalizedProvided")],
            File = "de/LocalizedProvided.resources.dll",
        },
        new("PerRuntimePrivate", Private, "does not supply it")
        {
            Packages = [new PackageBuilder("PerRuntimePrivate", "1.0.0").Assembly(new("PerRuntimePrivate"), "lib/net8.0", "runtimes/win/lib/net8.0", "runtimes/unix/lib/net8.0")],
            InModule = Reference("PerRuntimePrivate", "1.0.0"),
            Uses = [Use("PerRuntimePrivate")],
            File = "runtimes/unix/lib/net8.0/PerRuntimePrivate.dll",
        },
        new("PerRuntimeProvided", Provided, "supplies the equal version")
        {
            Packages = [new PackageBuilder("PerRuntimeProvided", "1.0.0").Assembly(new("PerRuntimeProvided"), "lib/net8.0", "runtimes/win/lib/net8.0")],
            InBase = Reference("PerRuntimeProvided", "1.0.0"),
            InModule = Reference("PerRuntimeProvided", "1.0.0"),
            Uses = [Use("PerRuntimeProvided")],
            File = "runtimes/win/lib/net8.0/PerRuntimeProvided.dll",
            InManifest = true,
        },

        new("Domain", Private, "does not supply it")
        {
            Packages = [Package("DomainLeaf", "1.0.0"), Package("DomainHidden", "1.0.0")],
            InModule = """<ProjectReference Include="../Domain/Domain.csproj" />""",
            Uses = [Use("Domain")],
            Sources =
            [
                ("Domain/Domain.csproj", Library(Reference("DomainLeaf", "1.0.0") + Reference("DomainHidden", "1.0.0", "PrivateAssets=\"all\""))),
                ("Domain/Domain.cs", Class("Domain", Use("DomainLeaf"))),
            ],
            Also = static entry => Assert.Equal("Domain", entry.Project),
        },
        new("DomainLeaf", Private, "does not supply it") { Also = static entry => Assert.Equal(["Domain"], entry.Through) },
        new("InBothProjects", Provided, "supplies the equal version 1.0.0.0")
        {
            InBase = """<ProjectReference Include="../InBothProjects/InBothProjects.csproj" />""",
            InModule = """<ProjectReference Include="../InBothProjects/InBothProjects.csproj" />""",
            Uses = [Use("InBothProjects")],
            Sources = [("InBothProjects/InBothProjects.csproj", Library()), ("InBothProjects/InBothProjects.cs", Class("InBothProjects"))],
            InManifest = true,
        },
        new("ProjectNotCopied", Provided, "compiled against and not copied; the base Shop.Base supplies the equal version")
        {
            InBase = """<ProjectReference Include="../ProjectNotCopied/ProjectNotCopied.csproj" />""",
            InModule = """<ProjectReference Include="../ProjectNotCopied/ProjectNotCopied.csproj" Private="false" />""",
            Uses = [Use("ProjectNotCopied")],
            Sources = [("ProjectNotCopied/ProjectNotCopied.csproj", Library()), ("ProjectNotCopied/ProjectNotCopied.cs", Class("ProjectNotCopied"))],
            InManifest = true,
        },
        new("ProjectPrivate", Private, "Provided=\"false\" on ProjectReference ProjectPrivate.csproj")
        {
            InBase = """<ProjectReference Include="../ProjectPrivate/ProjectPrivate.csproj" />""",
            InModule = """<ProjectReference Include="../ProjectPrivate/ProjectPrivate.csproj" Provided="false" />""",
            Uses = [Use("ProjectPrivate")],
            Sources = [("ProjectPrivate/ProjectPrivate.csproj", Library()), ("ProjectPrivate/ProjectPrivate.cs", Class("ProjectPrivate"))],
        },
        new("PlainFile", Private, "does not supply it")
        {
            Libraries = [new("PlainFile") { References = [new("PlainNeighbour")] }, new("PlainNeighbour")],
            InModule = """<Reference Include="PlainFile" HintPath="../libraries/PlainFile.dll" />""",
            Uses = [Use("PlainFile")],
        },
        new("PlainNeighbour", Private, "does not supply it"),
        new("PlainMarked", Provided, "Provided=\"true\" on Reference PlainMarked; the base Shop.Base supplies")
        {
            Libraries = [new("PlainMarked") { References = [new("PlainMarkedNeighbour")] }, new("PlainMarkedNeighbour")],
            InBase = """<Reference Include="PlainMarked" HintPath="../libraries/PlainMarked.dll" />""",
            InModule = """<Reference Include="PlainMarked" HintPath="../libraries/PlainMarked.dll" Provided="true" />""",
            Uses = [Use("PlainMarked")],
            InManifest = true,
        },
        new("PlainNotCopied", Provided, "compiled against and not copied; the base Shop.Base supplies")
        {
            Libraries = [new("PlainNotCopied")],
            InBase = """<Reference Include="PlainNotCopied" HintPath="../libraries/PlainNotCopied.dll" />""",
            InModule = """<Reference Include="PlainNotCopied" HintPath="../libraries/PlainNotCopied.dll" Private="false" />""",
            Uses = [Use("PlainNotCopied")],
            InManifest = true,
        },

        new("Koupleless.Abstractions", Provided, "every base supplies it") { InManifest = true },
        new("System.Formats.Tar", Framework, "and the .NET SDK leaves the lower or equal copy out")
        {
            Packages = [FrameworkCopy("OldTar", "System.Formats.Tar", typeof(System.Formats.Tar.TarFile), "4.0.0.0", "4.0.0.0")],
            InModule = Reference("OldTar", "1.0.0"),
            Also = static entry => Assert.Equal(("4.0.0.0", "10.0.0.0", "OldTar"), (entry.Version, entry.BaseVersion, entry.Package)),
        },
        new("System.IO.IsolatedStorage", Framework, "the shared framework of the base Shop.Base has the equal version 10.0.0.0, of the lower file version")
        {
            Packages = [FrameworkCopy("PatchedStorage", "System.IO.IsolatedStorage", typeof(System.IO.IsolatedStorage.IsolatedStorage), "10.0.0.0", "99.0.0.0")],
            InModule = Reference("PatchedStorage", "1.0.0", "ExcludeAssets=\"compile\""),
        },
        new("System.Web.HttpUtility", Framework, "Provided=\"false\" on PackageReference PatchedWeb has no effect on the framework's assemblies")
        {
            Packages = [FrameworkCopy("PatchedWeb", "System.Web.HttpUtility", typeof(System.Web.HttpUtility), "10.0.0.0", "99.0.0.0")],
            InModule = Reference("PatchedWeb", "1.0.0", "ExcludeAssets=\"compile\" Provided=\"false\""),
        },
    ];

    public static IReadOnlyList<Case> All { get; } = [.. Versions(), .. PackageRows(), .. FileRows()];

    /// <summary>Packages and projects whose files are never a module's.</summary>
    public static string NeverCarried { get; } = Reference("AnalyzerOnly", "1.0.0") + Reference("BuildOnly", "1.0.0", "PrivateAssets=\"all\"");

    public static IReadOnlyList<PackageBuilder> NeverCarriedPackages { get; } =
    [
        new PackageBuilder("AnalyzerOnly", "1.0.0").Assembly(new("AnalyzerOnly"), "analyzers/dotnet/cs"),
        new PackageBuilder("BuildOnly", "1.0.0").File("tools/tool.dll").File("content/readme.txt"),
    ];

    private static PackageBuilder FrameworkCopy(string id, string assembly, Type type, string version, string fileVersion) =>
        new PackageBuilder(id, "1.0.0").Assembly(new(assembly, version) { FileVersion = fileVersion, PublicKey = StrongNameKey.OfFramework(type) });
}
