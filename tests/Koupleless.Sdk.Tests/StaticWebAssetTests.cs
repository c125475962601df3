using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Koupleless.Sdk.Tests;

public sealed class StaticWebAssetTests
{
    private const string Module = "Shop/bin/Debug/shop.1.0.0.nupkg";
    private const string Endpoints = "content/Shop.staticwebassets.endpoints.json";

    [Fact]
    public Task The_artifact_has_what_a_publish_has_of_the_project_and_of_libraries_by_project_and_by_package() => TestFolder.UseAsync(async folder =>
    {
        WriteLibrary(folder, "Packaged");
        (await folder.RunAsync("pack", "Packaged", "-o", folder.Feed)).ShouldSucceed();
        WriteLibrary(folder, "Referenced");
        WriteShop(folder, """
            <ProjectReference Include="../Referenced/Referenced.csproj" />
            <PackageReference Include="Packaged" Version="1.0.0" />
            """);

        (await folder.RunAsync("publish", "Shop", "-c", "Debug", "-o", folder["published"])).ShouldSucceed();

        var published = Directory.EnumerateFiles(folder["published/wwwroot"], "*", SearchOption.AllDirectories)
            .Select(file => "content/" + Path.GetRelativePath(folder["published"], file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var artifact = new Artifact(folder[Module]);
        Assert.Equal(published, artifact.Entries.Where(static entry => entry.StartsWith("content/wwwroot/", StringComparison.Ordinal)));
        Assert.All(published, entry => Assert.Equal(File.ReadAllBytes(folder[$"published/{entry["content/".Length..]}"]), Artifact.Read(folder[Module], entry)));
        Assert.Superset(
            new HashSet<string>
            {
                "content/wwwroot/Shop.styles.css",
                "content/wwwroot/css/site.css",
                "content/wwwroot/css/site.css.br",
                "content/wwwroot/css/site.css.gz",
                "content/wwwroot/logo.png",
                "content/wwwroot/_content/Packaged/Packaged.css",
                "content/wwwroot/_content/Referenced/Referenced.css",
            },
            artifact.Entries.ToHashSet());

        // The list of endpoints is that of the publish but for its times, and speaks of files that are there.
        var endpoints = JsonNode.Parse(Artifact.Read(folder[Module], Endpoints))!;
        Assert.Equal(WithoutTimes(JsonNode.Parse(File.ReadAllText(folder["published/Shop.staticwebassets.endpoints.json"]))!), WithoutTimes(endpoints));
        Assert.Equal(
            published,
            endpoints["Endpoints"]!.AsArray().Select(static endpoint => $"content/wwwroot/{endpoint!["AssetFile"]}").Distinct().Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task A_file_that_changes_is_packed_and_one_that_is_only_touched_is_not() => TestFolder.UseAsync(async folder =>
    {
        WriteShop(folder, "");
        (await folder.RunAsync("build", "Shop")).ShouldSucceed();
        var written = folder.TimeOf(Module);
        var before = File.ReadAllBytes(folder[Module]);

        var unchanged = (await folder.RunAsync("build", "Shop", "--no-restore")).ShouldSucceed();
        Assert.Equal(0, unchanged.Runs("PackModule"));

        File.SetLastWriteTimeUtc(folder["Shop/wwwroot/css/site.css"], DateTime.UtcNow.AddHours(-1));
        (await folder.RunAsync("build", "Shop", "--no-restore")).ShouldSucceed();
        Assert.Equal(written, folder.TimeOf(Module));

        folder.Write("Shop/wwwroot/css/site.css", "body { margin: 1em }");
        (await folder.RunAsync("build", "Shop", "--no-restore")).ShouldSucceed();
        Assert.NotEqual(before, File.ReadAllBytes(folder[Module]));
        Assert.Equal("body { margin: 1em }", Decompressed(folder, "content/wwwroot/css/site.css.gz"));

        File.Delete(folder["Shop/wwwroot/logo.png"]);
        (await folder.RunAsync("build", "Shop", "--no-restore")).ShouldSucceed();
        Assert.DoesNotContain("content/wwwroot/logo.png", new Artifact(folder[Module]).Entries);
        Assert.DoesNotContain("logo.png", System.Text.Encoding.UTF8.GetString(Artifact.Read(folder[Module], Endpoints)), StringComparison.Ordinal);
    });

    private static void WriteShop(TestFolder folder, string references)
    {
        folder.Write("Shop/Shop.csproj", Sources.Module(references));
        folder.Write("Shop/Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var app = builder.Build();
            app.MapStaticAssets();
            app.MapRazorPages().WithStaticAssets();
            app.Run();
            """);
        folder.Write("Shop/Pages/Index.cshtml", "@page\n<h1>Shop</h1>");
        folder.Write("Shop/Pages/Index.cshtml.css", "h1 { color: blue }");
        folder.Write("Shop/wwwroot/css/site.css", "body { margin: 0 }");
        folder.Write("Shop/wwwroot/logo.png", "not really");
    }

    private static void WriteLibrary(TestFolder folder, string name)
    {
        folder.Write($"{name}/{name}.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Razor">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AddRazorSupportForMvc>true</AddRazorSupportForMvc>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
              </ItemGroup>
            </Project>
            """);
        folder.Write($"{name}/Pages/Shared/_Box.cshtml", "<p>box</p>");
        folder.Write($"{name}/Pages/Shared/_Box.cshtml.css", "p { color: red }");
        folder.Write($"{name}/wwwroot/{name}.css", "body { margin: 2px }");
    }

    private static string WithoutTimes(JsonNode endpoints)
    {
        foreach (var header in endpoints["Endpoints"]!.AsArray().SelectMany(static endpoint => endpoint!["ResponseHeaders"]!.AsArray()))
        {
            if ((string?)header!["Name"] == "Last-Modified")
                header["Value"] = "";
        }

        return endpoints.ToJsonString();
    }

    private static string Decompressed(TestFolder folder, string entry)
    {
        using var stream = new GZipStream(new MemoryStream(Artifact.Read(folder[Module], entry)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
