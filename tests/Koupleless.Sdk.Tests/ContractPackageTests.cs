using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests;

public sealed class ContractPackageTests
{
    [Fact]
    public Task Pack_of_a_base_makes_a_package_of_its_manifest_and_contracts_and_nothing_that_runs() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder, "one");
        WriteShop(folder, "another/place");

        (await folder.RunAsync("pack", "one/Shop.Base", "-o", folder["packages"])).ShouldSucceed();

        var package = folder["packages/Shop.Base.2.3.0.nupkg"];
        Assert.Equal(
            ["Shop.Base.nuspec", "base.json", "ref/net10.0/Shop.Contracts.dll", "ref/net10.0/Shop.Contracts.xml"],
            TestPackage.Entries(package).Where(static entry => !entry.StartsWith("package/", StringComparison.Ordinal) && entry is not ("_rels/.rels" or "[Content_Types].xml")).Order(StringComparer.Ordinal));
        var nuspec = System.Text.Encoding.UTF8.GetString(Artifact.Read(package, "Shop.Base.nuspec"));
        Assert.Contains("<packageType name=\"KouplelessBase\" />", nuspec);
        Assert.Contains("<description>What modules of the shop see.</description>", nuspec);
        Assert.Equal(1, nuspec.Split("<dependency ").Length - 1);
        Assert.Contains("<dependency id=\"Alpha\" version=\"1.0.0\"", nuspec);
        Assert.True(IsReferenceAssembly(Artifact.Read(package, "ref/net10.0/Shop.Contracts.dll")));
        Assert.True(Directory.Exists(folder["one/Shop.Base/bin/Release"]) && !Directory.Exists(folder["one/Shop.Base/bin/Debug"]), "Release is the default, as of every pack");
        var bytes = File.ReadAllBytes(package);

        (await folder.RunAsync("pack", "one/Shop.Base", "--no-build", "-o", folder["packages"])).ShouldSucceed();
        Assert.Equal(bytes, File.ReadAllBytes(package));

        (await folder.RunAsync("pack", "another/place/Shop.Base", "--version-suffix", "beta", "-p:VersionPrefix=2.3.0")).ShouldSucceed();
        var suffixed = folder["another/place/Shop.Base/bin/Release/Shop.Base.2.3.0-beta.nupkg"];
        Assert.Equal("2.3.0-beta", ManifestSerializer.ReadBase(Artifact.Read(suffixed, "base.json")).Version);

        (await folder.RunAsync("pack", "another/place/Shop.Base", "-o", folder["others"])).ShouldSucceed();
        Assert.Equal(bytes, File.ReadAllBytes(folder["others/Shop.Base.2.3.0.nupkg"]));

        // An ordinary build neither packs nor does what only packing needs.
        var build = (await folder.RunAsync("build", "one/Shop.Base", "-c", "Release", "--no-restore")).ShouldSucceed();
        Assert.Equal(0, build.Runs("WriteContractPackageSpec") + build.Runs("WriteBaseManifest"));
    });

    [Fact]
    public Task A_contract_that_exposes_a_project_that_is_no_contract_is_an_error() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder, ".");
        folder.Write("Internal/Internal.csproj", Sources.Library());
        folder.Write("Internal/Internal.cs", "public class Hidden { }");
        folder.Write("Shop.Contracts/Shop.Contracts.csproj", Contracts("""<ProjectReference Include="../Internal/Internal.csproj" />"""));
        folder.Write("Shop.Contracts/IHidden.cs", "/// <summary>Shows it.</summary>\npublic interface IHidden { /// <summary>It.</summary>\nHidden Show(); }");

        (await folder.RunAsync("build", "Shop.Base", "-c", "Release")).ShouldSucceed();
        var text = (await folder.RunAsync("pack", "Shop.Base", "-o", folder["packages"])).ShouldFailWith("KPL4009");

        Assert.Contains("Shop.Contracts", text);
        Assert.Contains("Internal", text);
        Assert.False(folder.Exists("packages/Shop.Base.2.3.0.nupkg"));

        folder.Write("Internal/Internal.csproj", Sources.Library(Sources.Abstractions, "<Contract>true</Contract>"));
        (await folder.RunAsync("pack", "Shop.Base", "-o", folder["packages"])).ShouldSucceed();
        Assert.Contains("ref/net10.0/Internal.dll", TestPackage.Entries(folder["packages/Shop.Base.2.3.0.nupkg"]));
    });

    [Fact]
    public Task Pack_of_a_solution_packs_its_bases_and_leaves_modules_tests_and_libraries_as_they_are() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder, ".");
        folder.Write("OptedOut/OptedOut.csproj", Sources.Base(properties: "<PackBaseContracts>false</PackBaseContracts>"));
        folder.Write("OptedOut/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Orders.csproj", Sources.Module("""<BaseReference Include="../Shop.Base/Shop.Base.csproj" />"""));
        folder.Write("Orders/Program.cs", Sources.Program());
        folder.Write("Tests/Tests.csproj", Sources.Base("""<ProjectReference Include="../Shop.Base/Shop.Base.csproj" />""", "<IsTestProject>true</IsTestProject>"));
        folder.Write("Tests/Program.cs", "System.Console.WriteLine();");
        folder.Write("Library/Library.csproj", Sources.Library($"""<PackageReference Include="Koupleless.Base" Version="{TestFolder.Version}" />"""));
        folder.Write("Library/Library.cs", "public class Library { }");
        folder.WriteSolution("Shop.slnx", ["Shop.Base", "Shop.Contracts", "OptedOut", "Orders", "Tests", "Library"]);

        var pack = await folder.RunAsync("pack", "Shop.slnx", "-o", folder["packages"]);

        // What NuGet says of a web project that makes no package.
        Assert.All(pack.Warnings, static warning => Assert.Contains("IsPackable", warning.Text));
        Assert.Empty(pack.Errors.Select(static error => error.Text));
        Assert.Equal(
            ["Library.1.0.0.nupkg", "Shop.Base.2.3.0.nupkg", "Shop.Contracts.1.0.0.nupkg"],
            Directory.GetFiles(folder["packages"]).Select(Path.GetFileName).Where(static name => !name!.StartsWith("orders.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Library.dll", TestPackage.Entries(folder["packages/Library.1.0.0.nupkg"]));
        Assert.Contains("lib/net10.0/Shop.Contracts.dll", TestPackage.Entries(folder["packages/Shop.Contracts.1.0.0.nupkg"]));
    });

    private static void WriteShop(TestFolder folder, string root)
    {
        foreach (var package in new[] { "Alpha", "Beta" }.Where(package => !File.Exists(Path.Combine(folder.Feed, $"{package}.1.0.0.nupkg"))))
            TestPackage.Publish(folder.Feed, package, "1.0.0");
        folder.Write($"{root}/Shop.Contracts/Shop.Contracts.csproj", Contracts());
        folder.Write($"{root}/Shop.Contracts/IContract.cs", """
            /// <summary>Exposes Alpha, uses Beta.</summary>
            public interface IContract
            {
                /// <summary>Alpha.</summary>
                AlphaType Alpha { get; }

                /// <summary>Beta.</summary>
                string Beta => BetaApi.Name;
            }
            """);
        folder.Write($"{root}/Shop.Base/Shop.Base.csproj", Sources.Base(
            """<ProjectReference Include="../Shop.Contracts/Shop.Contracts.csproj" />""",
            "<VersionPrefix>2.3.0</VersionPrefix><Description>What modules of the shop see.</Description>"));
        folder.Write($"{root}/Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write($"{root}/Shop.Base/wwwroot/base.txt", "base");
    }

    private static string Contracts(string items = "") => Sources.Library(
        $"""{Sources.Abstractions}<PackageReference Include="Alpha" Version="1.0.0" /><PackageReference Include="Beta" Version="1.0.0" />{items}""",
        "<Contract>true</Contract><GenerateDocumentationFile>true</GenerateDocumentationFile>");

    private static bool IsReferenceAssembly(byte[] bytes)
    {
        using var pe = new PEReader(new MemoryStream(bytes));
        var metadata = pe.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type => metadata.GetString(type.Name) == "ReferenceAssemblyAttribute");
    }
}
