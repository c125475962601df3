namespace Koupleless.Sdk.Tests;

public sealed class ReproducibleArtifactTests
{
    [Fact]
    public Task Two_clones_in_two_folders_give_the_same_bytes_and_nuget_takes_them_for_a_package() => TestFolder.UseAsync(async folder =>
    {
        foreach (var clone in new[] { "one", "another/place" })
        {
            folder.Write($"{clone}/Orders.csproj", Sources.Module(properties: "<Version>1.2.0-rc.1</Version>"));
            folder.Write($"{clone}/Program.cs", Sources.Program("Hidden.Name", "AppContext.BaseDirectory") + "\nfile static class Hidden { public static string Name => \"file-local\"; }");
            folder.Write($"{clone}/appsettings.json", "{}");
            folder.Write($"{clone}/wwwroot/a.txt", "a");
            (await folder.RunAsync("build", clone, "-c", "Release")).ShouldSucceed();
        }

        Assert.Equal(File.ReadAllBytes(folder["one/bin/Release/orders.1.2.0-rc.1.nupkg"]), File.ReadAllBytes(folder["another/place/bin/Release/orders.1.2.0-rc.1.nupkg"]));

        File.Copy(folder["one/bin/Release/orders.1.2.0-rc.1.nupkg"], Path.Combine(folder.Feed, "orders.1.2.0-rc.1.nupkg"));
        folder.Write("download/Download.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageDownload Include="orders" Version="[1.2.0-rc.1]" /></ItemGroup>
            </Project>
            """);
        (await folder.RunAsync("restore", "download", "--packages", folder["modules"])).ShouldSucceed();

        Assert.True(folder.Exists("modules/orders/1.2.0-rc.1/module.json"));
        Assert.True(folder.Exists("modules/orders/1.2.0-rc.1/content/wwwroot/a.txt"));
    });

    [Fact]
    public Task A_manifest_has_no_property_that_its_schema_lacks() => TestFolder.UseAsync(async folder =>
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        folder.Write("Orders.csproj", Sources.Module("""<PackageReference Include="Alpha" Version="1.0.0" Provided="true" />"""));
        folder.Write("Program.cs", Sources.Program("AlphaApi.Name", "typeof(Contract).Name") + """

            [Koupleless.Spi] public interface Contract;
            [Koupleless.Provides<Contract>(Order = 3)] public class Implementation : Contract;
            """);
        folder.Write("appsettings.json", "{}");

        (await folder.RunAsync("build")).ShouldSucceed();

        var artifact = folder["bin/Debug/orders.1.0.0.nupkg"];
        Assert.Equal(new Packaging.ServiceFact("Contract", "Implementation", Order: 3), Assert.Single(new Artifact(artifact).Manifest.Provides));
        Assert.Empty(Schema.Differences(Artifact.Read(artifact, "module.json")));
    });
}
