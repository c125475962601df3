using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>What happens to a request between the base's pipeline and the module's.</summary>
public sealed class DispatchTests
{
    private const string Program = """
        using System.Security.Claims;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Scoped>();
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/where", (HttpRequest request) => $"{request.PathBase}|{request.Path}");
        app.MapGet("/items", (HttpContext context) => $"{context.Items.Count} {context.GetEndpoint()?.DisplayName?.Split(' ').Last()} {context.Request.RouteValues.Count}");
        app.MapGet("/user", (ClaimsPrincipal user) => user.Identity?.Name ?? "nobody");
        app.MapGet("/accessor", (IHttpContextAccessor accessor, HttpContext context) => ReferenceEquals(accessor.HttpContext, context));
        app.MapGet("/scoped", (HttpContext context) => { _ = context.RequestServices.GetRequiredService<Scoped>(); return "scoped"; });
        app.MapGet("/boom", string () => throw new InvalidOperationException("of the module"));
        app.MapGet("/half", async (HttpContext context) => { await context.Response.WriteAsync("half"); await context.Response.Body.FlushAsync(); throw new InvalidOperationException(); });
        app.MapGet("/bad", string () => throw new BadHttpRequestException("too odd", 418));
        app.MapGet("/stream", () => Results.Stream(async body => { for (var i = 0; i < 3; i++) { await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{i};")); await body.FlushAsync(); } }, "text/plain"));
        app.MapPost("/length", async (HttpRequest request) => { long total = 0; var buffer = new byte[65536]; int read; while ((read = await request.Body.ReadAsync(buffer)) > 0) total += read; return total; });
        app.MapGet("/redirect", () => Results.LocalRedirect("~/where"));
        app.MapGet("/query", (string a, int b) => a + b);
        app.Map("/echo", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[1024];
            var received = await socket.ReceiveAsync(buffer, context.RequestAborted);
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, true, context.RequestAborted);
            await socket.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        });
        app.Run();
        class Scoped(ILogger<Scoped> logger) : IDisposable { public void Dispose() => logger.LogInformation("scope disposed"); }
        """;

    [Theory]
    [InlineData("/sample/where", "/sample|/where")]
    [InlineData("/SAMPLE/where", "/SAMPLE|/where")]
    [InlineData("/sample/query?a=x&b=2", "x2")]
    [InlineData("/sample/accessor", "true")]
    [InlineData("/sample/stream", "0;1;2;")]
    [InlineData("/sample/items", "0 /items 0")]
    [InlineData("/sample/user", "somebody")]
    [InlineData("/own", "own")]
    [InlineData("/sample/own", "the base's, under the module's path base")]
    public async Task A_request_sees_what_it_should(string path, string expected)
    {
        await using var host = await StartAsync();
        Assert.Equal(expected, await host.Client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("GET", "/sample/none", HttpStatusCode.NotFound)]
    [InlineData("GET", "/samples/where", HttpStatusCode.NotFound)]
    [InlineData("GET", "/none", HttpStatusCode.NotFound)]
    [InlineData("POST", "/own", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/sample/where", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/sample/boom", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "/sample/bad", (HttpStatusCode)418)]
    [InlineData("GET", "/sample/query?a=x&b=y", HttpStatusCode.BadRequest)]
    public async Task A_request_gets_the_status_that_the_application_alone_would_give(string method, string path, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        using var response = await host.Client.SendAsync(new(new(method), path));
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("the base", await host.Client.GetStringAsync("/"));
    }

    [Fact]
    public async Task The_status_code_pages_of_the_base_leave_a_modules_answer_alone()
    {
        await using var host = await StartAsync(static app => app.UseStatusCodePages("text/plain", "the base's page for {0}"));
        Assert.Equal("", await (await host.Client.GetAsync("/sample/none")).Content.ReadAsStringAsync());
        Assert.Equal("the base's page for 404", await (await host.Client.GetAsync("/none")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_response_that_breaks_off_ends_its_connection()
    {
        await using var host = await StartAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => host.Client.GetStringAsync("/sample/half"));
    }

    [Fact]
    public async Task What_was_written_of_a_response_that_breaks_off_arrives()
    {
        await using var host = await StartAsync(static app => app.UseExceptionHandler(static handler => handler.Run(static context => context.Response.WriteAsync("the base's page"))));

        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
            await client.GetStream().WriteAsync("GET /sample/half HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            using var reader = new StreamReader(client.GetStream());
            var answer = await reader.ReadToEndAsync();

            Assert.StartsWith("HTTP/1.1 200 OK", answer);
            Assert.EndsWith("half\r\n", answer);
        }

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_redirect_keeps_the_path_base()
    {
        await using var host = await StartAsync();
        using var response = await host.Client.GetAsync("/sample/redirect");
        Assert.Equal("/sample/where", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_large_body_arrives_whole()
    {
        await using var host = await StartAsync();
        using var response = await host.Client.PostAsync("/sample/length", new ByteArrayContent(new byte[10 << 20]));
        Assert.Equal((10 << 20).ToString(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_web_socket_echoes()
    {
        await using var host = await StartAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/sample/echo" }.Uri, CancellationToken.None);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[64];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    [Fact]
    public async Task The_web_sockets_of_the_base_are_not_the_modules()
    {
        await using var host = await TestBase.StartAsync(pipeline: static app => app.UseWebSockets());
        await host.InstallAsync(TestArtifact.Of("""
            var app = WebApplication.Create(args);
            app.MapGet("/", (HttpContext context) => context.WebSockets.IsWebSocketRequest.ToString());
            app.Run();
            """));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sample");
        foreach (var (name, value) in new[] { ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==") })
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal("False", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_base_sees_its_own_request_again_after_the_module()
    {
        var seen = new List<string>();
        await using var host = await StartAsync(app => app.Use(async (context, next) =>
        {
            var accessor = context.RequestServices.GetRequiredService<IHttpContextAccessor>();
            await next(context);
            lock (seen)
                seen.Add($"{context.Request.PathBase}|{context.Request.Path} {ReferenceEquals(accessor.HttpContext, context)} {context.Items.ContainsKey("base")}");
        }));
        await host.Client.GetStringAsync("/sample/where");
        Assert.Equal(["|/sample/where True True"], seen);
    }

    [Fact]
    public async Task A_requests_scope_is_gone_before_the_module_stops()
    {
        await using var host = await StartAsync();
        await host.Client.GetStringAsync("/sample/scoped");
        await host.Modules.UninstallAsync("sample", "1.0.0");
        var lines = host.Log.Lines.Select(static line => line.Text).ToList();
        Assert.InRange(lines.IndexOf("scope disposed"), 0, lines.FindIndex(static line => line.EndsWith("is Stopped: uninstall", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_module_at_the_root_answers_what_nobody_else_does()
    {
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of("""
            var app = WebApplication.Create(args);
            app.MapGet("/{**path}", (HttpRequest request) => $"root {request.PathBase}{request.Path}");
            app.Run();
            """, "rooted", pathBase: "/"));
        Assert.Equal("root /anything/else", await host.Client.GetStringAsync("/anything/else"));
        Assert.Equal("/sample|/where", await host.Client.GetStringAsync("/sample/where"));
        Assert.Equal("the base", await host.Client.GetStringAsync("/"));
    }

    private static async Task<TestBase> StartAsync(Action<WebApplication>? pipeline = null)
    {
        var host = await TestBase.StartAsync(
            services: static services => services.AddHttpContextAccessor(),
            pipeline: app =>
            {
                app.Use((context, next) =>
                {
                    context.Items["base"] = true;
                    context.User = new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.Name, "somebody")], "test"));
                    return next(context);
                });
                pipeline?.Invoke(app);
                app.MapGet("/own", () => "own");
                app.MapGet("/sample/own", () => "the base's, under the module's path base");
            });
        await host.InstallAsync(TestArtifact.Of(Program));
        return host;
    }
}
