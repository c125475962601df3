using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests;

public sealed class BaseManifestTests
{
    private const string Output = "Shop.Base/bin/Debug/net10.0/base.json";
    private const string KeptThreads = "System.Threading.ThreadPool.ThreadsToKeepAlive";

    [Fact]
    public Task A_base_lists_its_frameworks_its_assemblies_and_its_contracts_and_publishes_the_list() => TestFolder.UseAsync(async folder =>
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        TestPackage.Publish(folder.Feed, "Beta", "1.0.0");
        TestPackage.Library(folder["libraries"], "Epsilon", "1.0.0");
        folder.Write("Contracts/Contracts.csproj", Sources.Library(Sources.Abstractions + """<PackageReference Include="Alpha" Version="1.0.0" /><ProjectReference Include="../Model/Model.csproj" />""", "<Contract>true</Contract>"));
        folder.Write("Contracts/IContract.cs", "public interface IContract { Model Of(System.Collections.Generic.IList<AlphaType> alphas); }");
        folder.Write("Model/Model.csproj", Sources.Library(properties: "<TargetFramework>netstandard2.0</TargetFramework>"));
        folder.Write("Model/Model.cs", "public class Model { }");
        folder.Write("Shop.Base/Shop.Base.csproj", Base(marked: true));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);

        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();

        var manifest = Read(folder, Output);
        Assert.Equal("Shop.Base 2.3.0 net10.0", $"{manifest.Name} {manifest.Version} {manifest.TargetFramework}");
        Assert.Equal([new("Microsoft.AspNetCore.App", "10.0.0"), new("Microsoft.NETCore.App", "10.0.0")], manifest.Frameworks);
        Assert.Contains(manifest.Assemblies, static assembly => assembly is { Name: "System.Runtime", Version: "10.0.0.0", PublicKeyToken: "b03f5f7f11d50a3a", Framework: true, Contract: false });
        Assert.Contains(manifest.Assemblies, static assembly => assembly is { Name: "Microsoft.AspNetCore.Http", Framework: true });
        Assert.Contains(manifest.Assemblies, static assembly => assembly is { Name: "Shop.Base", Version: "2.3.0.0", FileVersion: "2.3.0.0", Framework: false });
        Assert.Equal(["Beta", "Contracts", "Epsilon", "Model"], Contracts(manifest));
        Assert.Equal(["Alpha", "Model"], manifest.Assemblies.Single(static assembly => assembly.Name == "Contracts").Exposes);
        Assert.Empty(Schema.Differences(File.ReadAllBytes(folder[Output]), "base.schema.json"));

        Assert.Contains($"\"{KeptThreads}\": -1", File.ReadAllText(folder["Shop.Base/bin/Debug/net10.0/Shop.Base.runtimeconfig.json"]), StringComparison.Ordinal);

        var written = folder.TimeOf(Output);
        var again = (await folder.RunAsync("build", "Shop.Base", "--no-restore")).ShouldSucceed();
        Assert.Equal(0, again.Runs("WriteBaseManifest"));
        Assert.Equal(written, folder.TimeOf(Output));

        (await folder.RunAsync("publish", "Shop.Base", "-c", "Debug", "-o", folder["published"])).ShouldSucceed();
        Assert.Equal(File.ReadAllBytes(folder[Output]), File.ReadAllBytes(folder["published/base.json"]));

        folder.Write("Shop.Base/Shop.Base.csproj", Base(marked: false));
        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();
        Assert.Equal(["Contracts"], Contracts(Read(folder, Output)));

        (await folder.RunAsync("clean", "Shop.Base")).ShouldSucceed();
        Assert.False(folder.Exists(Output));
        Assert.Empty(Directory.GetFiles(folder["Shop.Base/obj/Debug"], "*base*", SearchOption.AllDirectories));
    });

    [Fact]
    public Task A_base_without_the_web_framework_lists_none_of_it() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Tool/Tool.csproj", Sources.Library("""<FrameworkReference Update="Microsoft.AspNetCore.App" PrivateAssets="all" />""", "<OutputType>Exe</OutputType><DisableTransitiveFrameworkReferences>true</DisableTransitiveFrameworkReferences>")
            .Replace("<ItemGroup>", $"""<ItemGroup><PackageReference Include="Koupleless.Base" Version="{TestFolder.Version}" ExcludeAssets="compile;runtime" />"""));
        folder.Write("Tool/Directory.Build.props", $"""<Project><ItemGroup><RuntimeHostConfigurationOption Include="{KeptThreads}" Value="8" /></ItemGroup></Project>""");
        folder.Write("Tool/Program.cs", "System.Console.WriteLine();");

        (await folder.RunAsync("build", "Tool")).ShouldSucceed();

        // What the project says itself stays.
        Assert.Contains($"\"{KeptThreads}\": 8", File.ReadAllText(folder["Tool/bin/Debug/net10.0/Tool.runtimeconfig.json"]), StringComparison.Ordinal);
        var manifest = Read(folder, "Tool/bin/Debug/net10.0/base.json");
        Assert.Equal(["Microsoft.NETCore.App"], manifest.Frameworks.Select(static framework => framework.Name));
        Assert.Contains(manifest.Assemblies, static assembly => assembly is { Name: "System.Runtime", Framework: true });
        Assert.DoesNotContain(manifest.Assemblies, static assembly => assembly.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    });

    private static string Base(bool marked)
    {
        var mark = marked ? "Contract=\"true\"" : string.Empty;
        return Sources.Base(
            $"""
            <ProjectReference Include="../Contracts/Contracts.csproj" />
            <ProjectReference Include="../Model/Model.csproj" {mark} />
            <PackageReference Include="Beta" Version="1.0.0" {mark} />
            <Reference Include="Epsilon" HintPath="../libraries/Epsilon.dll" {mark} />
            """,
            "<Version>2.3.0</Version>");
    }

    private static BaseManifest Read(TestFolder folder, string file) => ManifestSerializer.ReadBase(File.ReadAllBytes(folder[file]));

    private static IEnumerable<string> Contracts(BaseManifest manifest) => manifest.Assemblies.Where(static assembly => assembly.Contract).Select(static assembly => assembly.Name);
}
