using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>Responses that write for ever and listen to nobody: alone they end with the process, in a base with their module.</summary>
public sealed class EndedResponseTests
{
    [Theory]
    [InlineData("await context.Response.WriteAsync(\"tick\");")]
    [InlineData("await context.Response.Body.WriteAsync(new byte[4]);")]
    [InlineData("await context.Response.Body.FlushAsync();")]
    [InlineData("await context.Response.BodyWriter.WriteAsync(new byte[4]);")]
    [InlineData("context.Response.BodyWriter.GetSpan(4); context.Response.BodyWriter.Advance(4); await context.Response.BodyWriter.FlushAsync();")]
    public async Task A_loop_that_writes_ends_with_the_module(string write)
    {
        await using var host = await TestBase.StartAsync(options: static options => options.DrainTimeout = TimeSpan.FromMilliseconds(50));
        await host.InstallAsync(TestArtifact.Of($$"""
            var app = WebApplication.Create(args);
            app.MapGet("/", async (HttpContext context) =>
            {
                await context.Response.WriteAsync("begun");
                await context.Response.Body.FlushAsync();
                while (true)
                {
                    {{write}}
                    await Task.Delay(10);
                }
            });
            app.Run();
            """));
        using (var response = await host.Client.GetAsync("/sample", HttpCompletionOption.ResponseHeadersRead))
            Assert.True(response.IsSuccessStatusCode);

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }
}
