using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Koupleless.Cli.Tests.Support;

/// <summary>A server that answers <c>POST /modules/verify</c> as it is told. It ends with the object.</summary>
internal sealed class OperationsStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OperationsStub(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => _app.Urls.First();

    /// <summary>Content types and bodies that arrived.</summary>
    public List<(string? ContentType, byte[] Body)> Requests { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="answer">The answer to a request.</param>
    /// <param name="url">Where it is to listen.</param>
    public static async Task<OperationsStub> StartAsync(Func<HttpContext, Task> answer, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var stub = new OperationsStub(app);
        app.MapPost("/modules/verify", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (stub.Requests)
                stub.Requests.Add((context.Request.ContentType, body.ToArray()));
            await answer(context);
        });
        await app.StartAsync();
        return stub;
    }

    /// <summary>Answers with this text.</summary>
    public static Func<HttpContext, Task> Json(int status, string contentType, string json) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(json);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
