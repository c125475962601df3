using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>A request runs inside the contextual reflection of its module.</summary>
public sealed class RequestReflectionTests
{
    [Fact]
    public async Task A_class_that_the_framework_makes_at_run_time_implements_an_interface_of_the_module()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of("""
            using Microsoft.AspNetCore.SignalR;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSignalR();
            var app = builder.Build();
            app.MapHub<Bell>("/bell");
            app.MapGet("/ring", async (IHubContext<Bell, IListener> bell) => { await bell.Clients.All.Rang(); return "rang"; });
            app.Run();
            public interface IListener { Task Rang(); }
            public class Bell : Hub<IListener>;
            """));
        Assert.Equal("rang", await host.Client.GetStringAsync("/sample/ring"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
