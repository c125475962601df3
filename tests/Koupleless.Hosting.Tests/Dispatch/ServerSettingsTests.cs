using System.Net;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>What a program sets for its server holds for its requests, as far as a request can carry it.</summary>
public sealed class ServerSettingsTests
{
    [Fact]
    public async Task Synchronous_writes_are_allowed_where_the_program_allows_them()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program("options.AllowSynchronousIO = true;"), "old"));
        await host.InstallAsync(TestArtifact.Of(Program(""), "young"));

        Assert.Equal("written", await host.Client.GetStringAsync("/old/write"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Client.GetAsync("/young/write")).StatusCode);
    }

    [Theory]
    [InlineData("", 1000, HttpStatusCode.OK)]
    [InlineData("", 3000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("options.Limits.MaxRequestBodySize = 100;", 1000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("options.Limits.MaxRequestBodySize = 5000;", 3000, HttpStatusCode.OK)]
    [InlineData("options.Limits.MaxRequestBodySize = null;", 3000, HttpStatusCode.OK)]
    [InlineData("options.Limits.MinRequestBodyDataRate = null; options.Limits.MinResponseDataRate = null; options.Limits.MaxRequestBodySize = 5000;", 3000, HttpStatusCode.OK)]
    public async Task A_limit_of_the_program_takes_the_place_of_the_bases(string settings, int length, HttpStatusCode expected)
    {
        await using var host = await TestBase.StartAsync(services: static services => services.Configure<KestrelServerOptions>(static options => options.Limits.MaxRequestBodySize = 2000));
        await host.InstallAsync(TestArtifact.Of(Program(settings)));

        using var response = await host.Client.PostAsync("/sample/length", new ByteArrayContent(new byte[length]));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("", "7 8")]
    [InlineData("options.Limits.MinRequestBodyDataRate = new(9, TimeSpan.FromSeconds(5)); options.Limits.MinResponseDataRate = null;", "9 none")]
    [InlineData("options.Limits.MinRequestBodyDataRate = null; options.Limits.MinResponseDataRate = new(9, TimeSpan.FromSeconds(5));", "none 9")]
    public async Task A_rate_of_the_program_takes_the_place_of_the_bases(string settings, string expected)
    {
        await using var host = await TestBase.StartAsync(services: static services => services.Configure<KestrelServerOptions>(static options =>
            (options.Limits.MinRequestBodyDataRate, options.Limits.MinResponseDataRate) = (new(7, TimeSpan.FromSeconds(5)), new(8, TimeSpan.FromSeconds(5)))));
        await host.InstallAsync(TestArtifact.Of(Program(settings)));

        Assert.Equal(expected, await host.Client.GetStringAsync("/sample/rates"));
    }

    [Theory]
    [InlineData("", "7")]
    [InlineData("options.Limits.MinRequestBodyDataRate = null;", "none")]
    // The connection's, which other modules' requests share: what cannot be set for one of them is left as it is.
    [InlineData("options.Limits.MinRequestBodyDataRate = new(9, TimeSpan.FromSeconds(5)); options.Limits.MinResponseDataRate = new(9, TimeSpan.FromSeconds(5));", "7")]
    public async Task Over_HTTP2_a_rate_of_the_program_can_only_be_none(string settings, string expected)
    {
        await using var host = await TestBase.StartAsync(services: static services => services.Configure<KestrelServerOptions>(static options =>
        {
            options.Limits.MinRequestBodyDataRate = new(7, TimeSpan.FromSeconds(5));
            options.ConfigureEndpointDefaults(static listen => listen.Protocols = HttpProtocols.Http2);
        }));
        host.Client.DefaultRequestVersion = HttpVersion.Version20;
        host.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        await host.InstallAsync(TestArtifact.Of(Program(settings)));

        Assert.Equal(expected, await host.Client.GetStringAsync("/sample/stream"));
    }

    [Fact]
    public async Task Options_that_only_a_listener_could_use_do_not_keep_a_module_from_serving()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program("""options.ListenAnyIP(0, listen => listen.UseHttps("nowhere.pfx"));""")));

        Assert.Equal("0", await (await host.Client.PostAsync("/sample/length", null)).Content.ReadAsStringAsync());
        var line = Assert.Single(host.Log.Lines, static line => line.Text.StartsWith("KPL5034", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains("sample 1.0.0", line.Text, StringComparison.Ordinal);
    }

    private static string Program(string settings) => $$"""
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => { {{settings}} });
        var app = builder.Build();
        app.MapGet("/write", (HttpContext context) => context.Response.Body.Write(System.Text.Encoding.UTF8.GetBytes("written")));
        app.MapGet("/rates", (HttpContext context) => $"{Rate(context.Features.Get<IHttpMinRequestBodyDataRateFeature>()?.MinDataRate)} {Rate(context.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate)}");
        // A stream of HTTP/2 does not tell by its feature.
        app.MapGet("/stream", (HttpContext context) => Rate(context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } stream ? (Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate?)stream.GetType().GetProperty("MinRequestBodyDataRate")!.GetValue(stream) : null));
        app.MapPost("/length", async (HttpRequest request) => { var body = new MemoryStream(); await request.Body.CopyToAsync(body); return body.Length; });
        app.Run();
        static string Rate(Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate? rate) => rate?.BytesPerSecond.ToString() ?? "none";
        """;
}
