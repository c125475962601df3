using System.Reflection.PortableExecutable;

namespace Koupleless.Sdk.Tests;

public sealed class ProjectShapeTests
{
    [Fact]
    public Task One_target_framework_of_several_becomes_the_module() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module(properties: "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>").Replace("<TargetFramework>net10.0</TargetFramework>", string.Empty));
        folder.Write("Program.cs", Sources.Program());

        var build = (await folder.RunAsync("build")).ShouldSucceed();

        Assert.Equal(1, build.Runs("PackModule"));
        var manifest = new Artifact(folder["bin/Debug/orders.1.0.0.nupkg"]).Manifest;
        Assert.Equal("net10.0", manifest.TargetFramework);
        Assert.True(folder.Exists("bin/Debug/net9.0/Orders.dll"));

        (await folder.RunAsync("build", "--no-restore", "-p:ModuleTargetFramework=net9.0")).ShouldSucceed();
        Assert.Equal("net9.0", new Artifact(folder["bin/Debug/orders.1.0.0.nupkg"]).Manifest.TargetFramework);

        (await folder.RunAsync("clean", "-p:ModuleTargetFramework=net9.0")).ShouldSucceed();
        Assert.False(folder.Exists("bin/Debug/orders.1.0.0.nupkg"));
    });

    [Fact]
    public Task Central_package_versions_and_a_props_file_above_the_project_apply() => TestFolder.UseAsync(async folder =>
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Alpha" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Version>3.1.4</Version>
                <ModulePriority>7</ModulePriority>
                <ModuleUnloadable>false</ModuleUnloadable>
                <EnableRequestDelegateGenerator>false</EnableRequestDelegateGenerator>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("src/Orders/Orders.csproj", Sources.Module("""<PackageReference Include="Alpha" />"""));
        folder.Write("src/Orders/Program.cs", Sources.Program("AlphaApi.Name"));

        (await folder.RunAsync("build", "src/Orders", "-p:PackageOutputPath=../../out")).ShouldSucceed();

        var artifact = new Artifact(folder["out/orders.3.1.4.nupkg"]);
        Assert.Equal(7, artifact.Manifest.Priority);
        Assert.False(artifact.Manifest.Unloadable);
        Assert.Equal(["Alpha", "Orders"], artifact.Assemblies);
    });

    [Fact]
    public Task A_path_with_a_space_and_a_letter_beyond_ascii_works() => TestFolder.UseAsync(
        async folder =>
        {
            folder.Write("Orders.csproj", Sources.Module("""<Content Include="data/größe 1.txt" CopyToOutputDirectory="PreserveNewest" />"""));
            folder.Write("Program.cs", Sources.Program());
            folder.Write("data/größe 1.txt", "42");

            (await folder.RunAsync("build")).ShouldSucceed();

            Assert.Contains("content/data/größe 1.txt", new Artifact(folder["bin/Debug/orders.1.0.0.nupkg"]).Entries);
        },
        name: "Größe und Maß");

    [Fact]
    public Task Publish_gives_what_the_web_sdk_gives_and_the_content_of_the_artifact_is_the_same() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders/Orders.csproj", Sources.Module("""<None Include="notes.txt" CopyToPublishDirectory="Always" />""").Replace("</Project>", """
            <Target Name="AddClient" BeforeTargets="GetCopyToPublishDirectoryItems">
              <ItemGroup>
                <ClientFile Include="client/**" />
                <ContentWithTargetPath Include="@(ClientFile)" CopyToPublishDirectory="PreserveNewest"
                                       TargetPath="wwwroot/%(ClientFile.RecursiveDir)%(ClientFile.Filename)%(ClientFile.Extension)" />
              </ItemGroup>
            </Target>
            </Project>
            """, StringComparison.Ordinal));
        folder.Write("Orders/Program.cs", Sources.Program());
        folder.Write("Orders/appsettings.json", "{}");
        folder.Write("Orders/appsettings.Development.json", "{}");
        folder.Write("Orders/wwwroot/css/site.css", "body {}");
        folder.Write("Orders/notes.txt", "n");
        folder.Write("Orders/client/js/app.txt", "made by another tool");
        folder.Write("Orders/Properties/launchSettings.json", "{}");

        (await folder.RunAsync("publish", "Orders", "-o", folder["published"])).ShouldSucceed();

        var artifact = new Artifact(Directory.GetFiles(folder["Orders/bin/Release"], "*.nupkg").Single());
        var content = artifact.Entries.Where(static entry => entry.StartsWith("content/", StringComparison.Ordinal)).Select(static entry => entry["content/".Length..]).ToList();
        Assert.Equal(
            ["Orders.staticwebassets.endpoints.json", "appsettings.Development.json", "appsettings.json", "notes.txt", "wwwroot/css/site.css", "wwwroot/css/site.css.br", "wwwroot/css/site.css.gz", "wwwroot/js/app.txt"],
            content);
        Assert.All(content, file => Assert.True(folder.Exists($"published/{file}"), file));
        Assert.True(folder.Exists("published/Orders.dll"));
        Assert.True(folder.Exists("published/Koupleless.Abstractions.dll"), "alone, the module has everything");
        Assert.DoesNotContain(artifact.Entries, static entry => entry.EndsWith(".pdb", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("Debug", "", true)]
    [InlineData("Debug", "-p:ModuleProjectFiles=false", false)]
    [InlineData("Release", "", false)]
    [InlineData("Release", "-p:ModuleProjectFiles=true", true)]
    public Task A_build_for_development_carries_the_files_of_the_project_as_they_are_its_content_root_alone(string configuration, string argument, bool carried) => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders/Orders.csproj", Sources.Module("""<Content Update="local.json" CopyToPublishDirectory="Never" /><None Include="../outside.txt" />"""));
        folder.Write("Orders/Program.cs", Sources.Program());
        folder.Write("Orders/appsettings.json", "{}");
        folder.Write("Orders/local.json", "{}");
        folder.Write("Orders/settings.ini", "a=b");
        folder.Write("Orders/static/deep/page.html", "<p>");
        folder.Write("Orders/wwwroot/site.css", "body {}");
        folder.Write("Orders/.env", "secret");
        folder.Write("Orders/Properties/launchSettings.json", "{}");
        folder.Write("outside.txt", "o");

        (await folder.RunAsync([.. new[] { "build", "Orders", "-c", configuration, "-p:CompressionEnabled=false" }, .. argument.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).ShouldSucceed();

        var content = new Artifact(Directory.GetFiles(folder[$"Orders/bin/{configuration}"], "*.nupkg").Single())
            .Entries.Where(static entry => entry.StartsWith("content/", StringComparison.Ordinal)).Select(static entry => entry["content/".Length..]);
        Assert.Equal(
            [
                "Orders.staticwebassets.endpoints.json", "appsettings.json",
                .. carried ? ["local.json", "settings.ini", "static/deep/page.html"] : Array.Empty<string>(),
                "wwwroot/site.css",
            ],
            content);
        using var assembly = new PEReader(File.OpenRead(folder[$"Orders/bin/{configuration}/net10.0/Orders.dll"]));
        Assert.Equal(configuration == "Debug", assembly.ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
    });

    [Fact]
    public Task A_library_becomes_a_module_without_an_entry_point_of_its_own() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Pricing.csproj", Sources.Module());
        folder.Write("Startup.cs", """
            public static class Startup
            {
                [Koupleless.ModuleStartup]
                public static void Add(IHostApplicationBuilder builder) => builder.Services.AddSingleton(new object());
            }
            """);

        (await folder.RunAsync("build")).ShouldSucceed();

        Assert.Null(new Artifact(folder["bin/Debug/pricing.1.0.0.nupkg"]).Manifest.EntryPoint);
        Assert.True(folder.Exists("bin/Debug/net10.0/Pricing.runtimeconfig.json"), "it runs alone");
    });
}
