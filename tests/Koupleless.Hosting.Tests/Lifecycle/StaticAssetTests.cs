using System.Net;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>The list of static web assets is read from the module's folder, wherever the framework looks for it.</summary>
public sealed class StaticAssetTests
{
    [Theory]
    [InlineData("app.MapStaticAssets()", "sample")]
    [InlineData("app.MapStaticAssets(\"other.staticwebassets.endpoints.json\")", "other")]
    [InlineData("app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, \"other.staticwebassets.endpoints.json\"))", "other")]
    [InlineData("app.MapStaticAssets(Path.Combine(app.Environment.ContentRootPath, \"other.staticwebassets.endpoints.json\"))", "other")]
    public async Task The_list_is_that_of_the_module(string map, string manifest)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact($"var app = WebApplication.CreateBuilder(args).Build(); {map}; app.Run();", manifest));

        using var response = await host.Client.GetAsync("/sample/site.abc.css");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("body {}", await response.Content.ReadAsStringAsync());
        Assert.Equal("\"content\"", response.Headers.ETag?.Tag);
        Assert.InRange(response.Content.Headers.LastModified!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("app.MapStaticAssets(); app.MapControllers().WithStaticAssets();", "sample")]
    [InlineData("app.MapStaticAssets(); app.MapStaticAssets(); app.MapControllers().WithStaticAssets();", "sample")]
    [InlineData("app.MapStaticAssets(\"other.json\"); app.MapControllers().WithStaticAssets(\"other.json\");", "other.json")]
    public async Task What_is_mapped_is_found_by_pages_and_views(string map, string manifest)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact($$"""
            using Microsoft.AspNetCore.Mvc;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllersWithViews();
            var app = builder.Build();
            {{map}}
            app.Run();

            public class LinkController : Controller
            {
                [HttpGet("/link")]
                public string Link() =>
                    HttpContext.GetEndpoint()!.Metadata.GetMetadata<Microsoft.AspNetCore.Components.ResourceAssetCollection>()?["site.css"] ?? "nothing mapped";
            }
            """, manifest));

        Assert.Equal("site.abc.css", await host.Client.GetStringAsync("/sample/link"));
        Assert.Equal("body {}", await host.Client.GetStringAsync("/sample/site.abc.css"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    private static TestArtifact Artifact(string program, string manifest) =>
        TestArtifact.Of(program)
            .WithContent("wwwroot/site.css", "body {}")
            .WithContent(manifest.EndsWith(".json", StringComparison.Ordinal) ? manifest : manifest + EndpointsManifest.FileSuffix, System.Text.Encoding.UTF8.GetString(EndpointsManifest.WithoutTimes("""
                {
                  "Version": 1,
                  "ManifestType": "Publish",
                  "Endpoints": [
                    {
                      "Route": "site.abc.css",
                      "AssetFile": "site.css",
                      "Selectors": [],
                      "ResponseHeaders": [
                        { "Name": "Content-Length", "Value": "7" },
                        { "Name": "Content-Type", "Value": "text/css" },
                        { "Name": "ETag", "Value": "\"content\"" },
                        { "Name": "Last-Modified", "Value": "Sat, 21 Nov 2015 16:23:20 GMT" }
                      ],
                      "EndpointProperties": [
                        { "Name": "fingerprint", "Value": "abc" },
                        { "Name": "label", "Value": "site.css" }
                      ]
                    }
                  ]
                }
                """u8)));
}
