using Koupleless.Hosting.Lifecycle;
using Koupleless.Hosting.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>A module that configures listeners is told that it has none.</summary>
public sealed class KestrelSectionTests
{
    private const string Program = """
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "served");
        app.Run();
        """;

    [Fact]
    public async Task The_base_warns_of_each_key()
    {
        await using var host = await TestBase.StartAsync(new() { ["Modules:sample:Kestrel:Endpoints:Web:Url"] = "http://*:8080" });
        await host.InstallAsync(TestArtifact.Of(Program).WithContent("appsettings.json", """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }"""));

        Assert.Equal("served", await host.Client.GetStringAsync("/sample"));
        var line = Assert.Single(host.Log.Lines, static line => line.Text.StartsWith("KPL5034", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains("sample 1.0.0", line.Text, StringComparison.Ordinal);
        Assert.Contains("(Kestrel:EndpointDefaults:Protocols, Kestrel:Endpoints:Web:Url)", line.Text, StringComparison.Ordinal);
        Assert.Contains("docs/rules/KPL5034.md", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_nothing_of_a_module_that_has_none()
    {
        await using var host = await TestBase.StartAsync(new() { ["Kestrel:EndpointDefaults:Protocols"] = "Http1" });
        await host.InstallAsync(TestArtifact.Of(Program).WithContent("appsettings.json", """{ "Kestrel": {} }"""));
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.StartsWith("KPL5034", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_process_has_in_its_environment_is_the_bases()
    {
        const string Prefix = "KESTRELSECTIONTESTS_";
        Environment.SetEnvironmentVariable($"{Prefix}Kestrel__Endpoints__Web__Url", "http://*:80");
        var hostConfiguration = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        var configuration = new ConfigurationBuilder().AddConfiguration(hostConfiguration).AddEnvironmentVariables(Prefix);
        Assert.Empty(KestrelSection.Find(configuration.Build()));

        configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Kestrel:Certificates:Default:Path"] = "tls.pfx" });
        Assert.Equal(["Kestrel:Certificates:Default:Path"], KestrelSection.Find(configuration.Build()));
    }
}
