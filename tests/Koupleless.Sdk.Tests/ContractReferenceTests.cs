using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests;

/// <summary>The contracts of a base as compile-time references of its modules, whatever way these name the base.</summary>
public sealed class ContractReferenceTests
{
    private const string ProjectForm = """<BaseReference Include="../Shop.Base/Shop.Base.csproj" />""";
    private const string FileForm = """<BaseReference Include="../Shop.Base/bin/Debug/net10.0/base.json" />""";
    private const string PackageForm = """<BaseReference Include="Shop.Base" Version="2.3.0" />""";

    [Fact]
    public Task Each_way_to_name_a_base_brings_its_contracts_and_leaves_them_out_of_the_artifact() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder);
        (await folder.RunAsync("pack", "Shop.Base", "-o", folder.Feed)).ShouldSucceed();

        foreach (var (name, form, runsAlone) in new[] { ("ByProject", ProjectForm, true), ("ByFile", FileForm, true), ("ByPackage", PackageForm, false) })
        {
            WriteModule(folder, name, form);
            (await folder.RunAsync("build", name)).ShouldSucceed();

            AssertTakesContractsFromBase(folder[$"{name}/bin/Debug/{name.ToLowerInvariant()}.1.0.0.nupkg"], name);
            if (runsAlone)
                Assert.Contains("the contract's text, Alpha", await folder.StartAsync($"{name}/bin/Debug/net10.0/{name}.dll", "print"));
            Assert.Equal(runsAlone, folder.Exists($"{name}/bin/Debug/net10.0/Shop.Contracts.dll"));

            var again = (await folder.RunAsync("build", name, "--no-restore")).ShouldSucceed();
            Assert.Equal(0, again.Runs("PackModule") + again.Runs("Csc"));
        }

        // A contract package is of one framework; the module may be built for others beside it.
        WriteModule(folder, "Both", PackageForm, "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>");
        (await folder.RunAsync("build", "Both")).ShouldSucceed();
        AssertTakesContractsFromBase(folder["Both/bin/Debug/both.1.0.0.nupkg"], "Both");

        // In a folder whose packages are managed centrally the item has no version.
        folder.Write("Central/Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Shop.Base" Version="2.3.0" /></ItemGroup>
            </Project>
            """);
        WriteModule(folder, "Central", """<BaseReference Include="Shop.Base" />""");
        (await folder.RunAsync("build", "Central")).ShouldSucceed();
        AssertTakesContractsFromBase(folder["Central/bin/Debug/central.1.0.0.nupkg"], "Central");
    });

    [Fact]
    public Task A_contract_that_the_module_references_itself_is_referenced_once() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder);
        (await folder.RunAsync("pack", "Shop.Base", "-o", folder.Feed)).ShouldSucceed();
        (await folder.RunAsync("pack", "Shop.Contracts", "-o", folder.Feed)).ShouldSucceed();
        (await folder.RunAsync("build", "Shop.Base", "--no-restore")).ShouldSucceed();
        (string Name, string Reference)[] own =
        [
            ("Project", """<ProjectReference Include="../Shop.Contracts/Shop.Contracts.csproj" />"""),
            ("Package", """<PackageReference Include="Shop.Contracts" Version="1.0.0" />"""),
            ("File", """<Reference Include="Shop.Contracts" HintPath="../Shop.Contracts/bin/Debug/net10.0/Shop.Contracts.dll" /><PackageReference Include="Alpha" Version="1.0.0" />"""),
        ];

        (string Name, string Item)[] forms = [("Project", ProjectForm), ("File", FileForm), ("Package", PackageForm)];
        foreach (var (name, reference) in own)
        {
            foreach (var (form, @base) in forms)
                WriteModule(folder, $"{name}And{form}", @base + reference);
        }

        var modules = own.SelectMany(reference => forms.Select(form => $"{reference.Name}And{form.Name}")).ToList();
        folder.WriteSolution("Modules.slnx", modules);

        var build = (await folder.RunAsync("build", "Modules.slnx", "-p:BuildProjectReferences=false")).ShouldSucceed();

        foreach (var module in modules)
        {
            Assert.Single(build.CompilerReferences($"{module}.csproj"), static path => Path.GetFileName(path) == "Shop.Contracts.dll");
            Assert.Single(build.CompilerReferences($"{module}.csproj"), static path => Path.GetFileName(path) == "Alpha.dll");
            AssertTakesContractsFromBase(folder[$"{module}/bin/Debug/{module.ToLowerInvariant()}.1.0.0.nupkg"], module);
            Assert.True(folder.Exists($"{module}/bin/Debug/net10.0/Shop.Contracts.dll"), "with a reference of its own it runs alone");
        }
    });

    [Fact]
    public Task Of_several_bases_the_contracts_come_that_all_of_them_supply() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder);
        folder.Write("Extra.Contracts/Extra.Contracts.csproj", Sources.Library(Sources.Abstractions, "<Contract>true</Contract>"));
        folder.Write("Extra.Contracts/IExtra.cs", "public interface IExtra { }");
        folder.Write("Other.Base/Other.Base.csproj", Sources.Base("""<ProjectReference Include="../Shop.Contracts/Shop.Contracts.csproj" /><ProjectReference Include="../Extra.Contracts/Extra.Contracts.csproj" />""", "<Version>7.0.0</Version>"));
        folder.Write("Other.Base/Program.cs", Sources.BaseProgram);
        WriteModule(folder, "Orders", """<BaseReference Include="../Other.Base/Other.Base.csproj" />""" + ProjectForm);

        var build = (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        var manifest = new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]).Manifest;
        Assert.Equal(new BaseIdentity("Other.Base", "7.0.0"), manifest.Base);
        Assert.Equal([new BaseIdentity("Shop.Base", "2.3.0")], manifest.OtherBases);
        var references = build.CompilerReferences("Orders.csproj").Select(Path.GetFileName).ToList();
        Assert.Contains("Shop.Contracts.dll", references);
        Assert.DoesNotContain("Extra.Contracts.dll", references);
        Assert.Empty(Schema.Differences(Artifact.Read(folder["Orders/bin/Debug/orders.1.0.0.nupkg"], "module.json")));
    });

    [Fact]
    public Task A_design_time_build_takes_the_contracts_that_are_there_and_builds_no_base() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder);
        WriteModule(folder, "Orders", ProjectForm);
        (await folder.RunAsync("restore", "Orders")).ShouldSucceed();
        string[] designTime = ["build", "Orders", "--no-restore", "-t:ResolveReferences;CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

        var before = (await folder.RunAsync(designTime)).ShouldSucceed();
        Assert.Equal(0, before.Runs("WriteBaseManifest"));
        Assert.DoesNotContain(before.CompilerReferences("Orders.csproj"), static path => Path.GetFileName(path) == "Shop.Contracts.dll");

        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();
        File.SetLastWriteTimeUtc(folder["Shop.Base/Program.cs"], DateTime.UtcNow);

        var after = (await folder.RunAsync([.. designTime, "-p:BuildingInsideVisualStudio=true"])).ShouldSucceed();
        Assert.Equal(0, after.Runs("Csc", "Shop.Base.csproj"));
        Assert.Contains(after.CompilerReferences("Orders.csproj"), static path => Path.GetFileName(path) == "Shop.Contracts.dll");
    });

    private static void AssertTakesContractsFromBase(string artifact, string module)
    {
        var manifest = new Artifact(artifact).Manifest;
        Assert.Equal([module], manifest.Assemblies.Select(static assembly => assembly.Name));
        Assert.Equal(["Alpha", "Shop.Contracts"], manifest.Provided.Select(static assembly => assembly.Name).Where(static name => name != "Koupleless.Abstractions"));
        Assert.Equal(new BaseIdentity("Shop.Base", "2.3.0"), manifest.Base);
        Assert.Null(manifest.OtherBases);
    }

    private static void WriteShop(TestFolder folder)
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        folder.Write("Shop.Contracts/Shop.Contracts.csproj", Sources.Library(Sources.Abstractions + """<PackageReference Include="Alpha" Version="1.0.0" />""", "<Contract>true</Contract>"));
        folder.Write("Shop.Contracts/Contract.cs", """public class Contract { public static string Text => "the contract's text"; public AlphaType Alpha { get; set; } }""");
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<ProjectReference Include="../Shop.Contracts/Shop.Contracts.csproj" />""", "<Version>2.3.0</Version>"));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
    }

    private static void WriteModule(TestFolder folder, string name, string items, string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        folder.Write($"{name}/{name}.csproj", Sources.Module(items).Replace("<TargetFramework>net10.0</TargetFramework>", frameworks));
        folder.Write($"{name}/Program.cs", """
            var app = WebApplication.CreateBuilder(args).Build();
            #if NET10_0_OR_GREATER
            var contract = new Contract { Alpha = new AlphaType() };
            if (args is ["print"])
            {
                Console.WriteLine($"{Contract.Text}, {AlphaApi.Name} {contract}");
                return;
            }

            #endif
            app.Run();
            """);
    }
}
