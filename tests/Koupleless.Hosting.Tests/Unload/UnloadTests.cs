using System.Net.Http.Json;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>An uninstalled module is gone, a module that is held is called leaked, and eviction is what makes the difference.</summary>
public sealed class UnloadTests
{
    // What every second application does and what pins it: JSON by reflection, validation, parameters bound by reflection.
    private const string Ordinary = """
        using System.ComponentModel.DataAnnotations;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHostedService<Worker>();
        var app = builder.Build();
        app.MapPost("/items", (Item item, string? text) =>
            Validator.TryValidateObject(item, new ValidationContext(item), null, true) ? Results.Json(item) : Results.BadRequest());
        app.Run();
        class Item { [Required] public string? Name { get; set; } }
        class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.Delay(Timeout.Infinite, token); }
        """;

    private const string Controllers = """
        using Microsoft.AspNetCore.Mvc;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        var app = builder.Build();
        app.MapControllers();
        app.Run();
        public class Item { [System.ComponentModel.DataAnnotations.Required] public string? Name { get; set; } }
        [ApiController, Route("items")]
        public class ItemsController : ControllerBase
        {
            [HttpPost] public ActionResult<Item> Post(Item item, [FromQuery] DateOnly? day) => item;
        }
        """;

    [Theory]
    [InlineData(Ordinary)]
    [InlineData(Controllers)]
    public async Task Twenty_cycles_leave_nothing(string program)
    {
        await using var host = await TestBase.StartAsync();
        var artifact = TestArtifact.Of(program);
        for (var cycle = 0; cycle < 20; cycle++)
            Assert.Equal(ModuleState.Unloaded, await InstallCallAndUninstallAsync(host, artifact));
        Assert.Empty(host.Modules.Modules);
        Assert.Empty(host.StoredFiles());
    }

    [Theory]
    [InlineData(Ordinary)]
    [InlineData(Controllers)]
    public async Task Without_the_evictor_the_same_modules_leak(string program)
    {
        await using var host = await TestBase.StartAsync(options: static options => (options.EvictCaches, options.UnloadTimeout) = (false, TimeSpan.FromSeconds(1)));

        Assert.Equal(ModuleState.Leaked, await InstallCallAndUninstallAsync(host, TestArtifact.Of(program)));

        var leaked = Assert.Single(host.Modules.Modules);
        Assert.Equal(ModuleState.Leaked, leaked.State);
        Assert.Contains(ErrorIds.ModuleLeaked, leaked.History[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_that_something_holds_is_called_leaked_and_can_be_installed_again()
    {
        await using var host = await TestBase.StartAsync(options: static options => options.UnloadTimeout = TimeSpan.FromSeconds(1));
        var holds = TestArtifact.Of("""
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Holder.Touch();
            WebApplication.Create(args).Run();
            static class Holder { public static void Touch() { } }
            """);

        await host.InstallAsync(holds);
        Assert.Equal(ModuleState.Leaked, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);

        Assert.Equal(ModuleState.Active, (await host.InstallAsync(TestArtifact.Of("WebApplication.Create(args).Run();"))).State);
        Assert.Equal(2, host.Modules.Modules.Count);
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_kept_alive_connection_does_not_hold_a_module()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Ordinary));
        // The client keeps its connection, and with it the server its objects.
        for (var i = 0; i < 3; i++)
            (await host.Client.PostAsJsonAsync("/sample/items", new { name = "x" })).EnsureSuccessStatusCode();
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_module_that_is_not_unloadable_stays_loaded_and_says_so()
    {
        await using var host = await TestBase.StartAsync();
        var module = await host.InstallAsync(TestArtifact.Of(Ordinary, "forever").With(static manifest => manifest with { Unloadable = false }));
        Assert.False(module.Unloadable);
        Assert.Equal(ModuleState.Stopped, (await host.Modules.UninstallAsync("forever", "1.0.0")).Outcome);
        Assert.Empty(host.Modules.Modules);
    }

    private static async Task<ModuleState> InstallCallAndUninstallAsync(TestBase host, TestArtifact artifact)
    {
        await host.InstallAsync(artifact);
        using var response = await host.Client.PostAsJsonAsync("/sample/items", new { name = "x" });
        Assert.Equal("""{"name":"x"}""", await response.Content.ReadAsStringAsync());
        return (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome;
    }
}
