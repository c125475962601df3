using System.Net;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>Callbacks before and after the response run in a module as a server of its own would run them.</summary>
public sealed class ResponseCallbackTests
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Scoped>();
        var app = builder.Build();
        app.MapGet("/starting", (HttpContext context) => context.Response.OnStarting(() =>
        {
            context.Response.Headers["X-Where"] = $"{context.Request.PathBase}|{context.Request.Path}|{context.Items.Count}|{context.RequestServices.GetRequiredService<Scoped>().Alive}";
            return Task.CompletedTask;
        }));
        app.MapGet("/written", async (HttpContext context) =>
        {
            context.Response.OnStarting(() => { context.Response.Headers["X-Order"] += "1"; return Task.CompletedTask; });
            context.Response.OnStarting(() => { context.Response.Headers["X-Order"] += "2"; return Task.CompletedTask; });
            await context.Response.WriteAsync("written");
            try { context.Response.OnStarting(() => Task.CompletedTask); } catch (InvalidOperationException) { await context.Response.WriteAsync(", and too late"); }
        });
        app.MapGet("/throws", (HttpContext context) => context.Response.OnStarting(() => throw new InvalidOperationException("in a callback")));
        app.MapGet("/failed", (HttpContext context) =>
        {
            context.Response.OnStarting(() => { context.Response.Headers["X-Failed"] = "called"; return Task.CompletedTask; });
            throw new InvalidOperationException("in the pipeline");
        });
        app.MapGet("/completed", (HttpContext context, ILogger<Scoped> logger) => context.Response.OnCompleted(() =>
        {
            logger.LogInformation("completed {PathBase} {Path} {Status} {Items}", context.Request.PathBase, context.Request.Path, context.Response.StatusCode, context.Items.Count);
            return Task.CompletedTask;
        }));
        app.MapGet("/later", (IHttpContextAccessor accessor, ILogger<Scoped> logger) =>
        {
            // A flow of execution that outlives the request.
            _ = Task.Run(async () =>
            {
                while (accessor.HttpContext is not null)
                    await Task.Yield();
                logger.LogInformation("the accessor is empty");
            });
        });
        app.Run();
        class Scoped : IDisposable { public bool Alive { get; private set; } = true; public void Dispose() => Alive = false; }
        """;

    [Theory]
    [InlineData("/sample/starting", "X-Where", "/sample|/starting|0|True")]
    [InlineData("/sample/written", "X-Order", "21")]
    public async Task A_callback_before_the_response_changes_it(string path, string header, string expected)
    {
        await using var host = await StartAsync();
        using var response = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, string.Concat(response.Headers.GetValues(header)));
    }

    [Fact]
    public async Task A_callback_that_comes_too_late_is_refused()
    {
        await using var host = await StartAsync();
        Assert.Equal("written, and too late", await host.Client.GetStringAsync("/sample/written"));
    }

    [Theory]
    [InlineData("/sample/throws")]
    [InlineData("/sample/failed")]
    public async Task A_failure_is_answered_without_the_callbacks(string path)
    {
        await using var host = await StartAsync();
        using var response = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Failed"));
        Assert.Equal("0", response.Content.Headers.ContentLength?.ToString());
    }

    [Fact]
    public async Task A_callback_after_the_response_has_the_context()
    {
        await using var host = await StartAsync();
        await host.Client.GetAsync("/sample/completed");
        Assert.Equal("completed /sample /completed 200 0", (await host.Log.WaitForAsync(static line => line.Text.StartsWith("completed", StringComparison.Ordinal))).Text);
    }

    [Fact]
    public async Task The_accessor_is_empty_when_the_request_has_ended()
    {
        await using var host = await StartAsync();
        await host.Client.GetAsync("/sample/later");
        await host.Log.WaitForAsync(static line => line.Text == "the accessor is empty");
    }

    [Fact]
    public async Task The_base_sees_its_own_path_before_the_response()
    {
        await using var host = await StartAsync(static app => app.Use(static (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Base"] = $"{context.Request.PathBase}|{context.Request.Path}";
                return Task.CompletedTask;
            });
            return next(context);
        }));
        using var response = await host.Client.GetAsync("/sample/written");
        Assert.Equal("|/sample/written", response.Headers.GetValues("X-Base").Single());
    }

    private static async Task<TestBase> StartAsync(Action<WebApplication>? pipeline = null)
    {
        var host = await TestBase.StartAsync(pipeline: pipeline);
        await host.InstallAsync(TestArtifact.Of(Program));
        return host;
    }
}
