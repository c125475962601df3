using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>What a module watches below its content root and web root, as <c>asp-append-version</c> does, ends with it.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class FileWatchTests
{
    [Theory]
    [InlineData("app.Environment.WebRootFileProvider")]
    [InlineData("app.Environment.ContentRootFileProvider")]
    public async Task A_watch_sees_changes_and_does_not_keep_its_module(string provider)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of($$"""
            var app = WebApplication.CreateBuilder(args).Build();
            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            Microsoft.Extensions.Primitives.ChangeToken.OnChange(() => {{provider}}.Watch("notes.txt"), () => seen.TrySetResult("seen"));
            app.MapGet("/change", async () =>
            {
                await File.WriteAllTextAsync({{provider}}.GetFileInfo("notes.txt").PhysicalPath!, "changed");
                return await seen.Task;
            });
            app.Run();
            """).WithContent("notes.txt", "new").WithContent("wwwroot/notes.txt", "new"));

        Assert.Equal("seen", await host.Client.GetStringAsync("/sample/change"));
        var watches = FileWatches.Count();
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
        Assert.InRange(FileWatches.Count(), 0, watches - 1);
    }
}
