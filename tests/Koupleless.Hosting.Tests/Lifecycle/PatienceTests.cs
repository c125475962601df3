using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>Calls that do not end by themselves are ended when a module stops, and the stop is in order.</summary>
public sealed class PatienceTests
{
    [Theory]
    // The base's patience ends first.
    [InlineData("00:00:00.1", "")]
    // The module's own does.
    [InlineData("00:00:20", "builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(0.1));")]
    public async Task A_request_that_waits_is_cut_off(string drainTimeout, string settings)
    {
        await using var host = await TestBase.StartAsync(new() { ["Koupleless:DrainTimeout"] = drainTimeout });
        await host.InstallAsync(Sample(settings));
        using var response = await host.Client.GetAsync("/sample/wait", HttpCompletionOption.ResponseHeadersRead);

        var result = await host.Modules.UninstallAsync("sample", "1.0.0");

        Assert.Equal(ModuleState.Unloaded, result.Outcome);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync());
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.Contains("in order", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "00:01:30")]
    [InlineData("builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));", "00:00:05")]
    public async Task The_host_waits_for_longer_than_the_base_unless_its_program_says_otherwise(string settings, string expected)
    {
        await using var host = await TestBase.StartAsync(new() { ["Koupleless:DrainTimeout"] = "00:01:00", ["Koupleless:StopTimeout"] = "00:00:30" });
        await host.InstallAsync(Sample(settings));
        Assert.Equal(expected, await host.Client.GetStringAsync("/sample/patience"));
    }

    private static TestArtifact Sample(string settings) => TestArtifact.Of($$"""
        using Microsoft.Extensions.Options;
        var builder = WebApplication.CreateBuilder(args);
        {{settings}}
        var app = builder.Build();
        app.MapGet("/patience", (IOptions<HostOptions> options) => options.Value.ShutdownTimeout.ToString());
        app.MapGet("/wait", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("waiting");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        app.Run();
        """);
}
