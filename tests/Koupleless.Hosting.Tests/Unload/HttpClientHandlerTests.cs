using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>The handlers of a module's HTTP clients wait for minutes to be replaced; they end with their module.</summary>
public sealed class HttpClientHandlerTests
{
    private const string Program = """
        using System.Net;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddTransient<Answer>();
        builder.Services.AddScoped<Tariff>();
        builder.Services.AddHttpClient("rates", client => client.BaseAddress = new Uri("http://nowhere.invalid")).AddHttpMessageHandler<Answer>();
        builder.Services.AddHttpClient<Rates>(client => client.BaseAddress = new Uri("http://nowhere.invalid")).AddHttpMessageHandler<Answer>();
        var app = builder.Build();
        app.MapGet("/named", (IHttpClientFactory clients) => clients.CreateClient("rates").GetStringAsync("/named"));
        app.MapGet("/typed", (Rates rates) => rates.TodayAsync());
        app.MapGet("/handler", (IHttpMessageHandlerFactory handlers) => new HttpClient(handlers.CreateHandler("rates")) { BaseAddress = new("http://nowhere.invalid") }.GetStringAsync("/handler"));
        app.Run();
        public class Tariff { public string Name => "tariff"; }
        public class Rates(HttpClient client) { public Task<string> TodayAsync() => client.GetStringAsync("/typed"); }
        public class Answer(Tariff tariff) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{tariff.Name} {request.RequestUri!.AbsolutePath}") });
        }
        """;

    [Theory]
    [InlineData("/named")]
    [InlineData("/typed")]
    [InlineData("/handler")]
    public async Task A_module_that_has_used_a_client_unloads(string path)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));

        Assert.Equal($"tariff {path}", await host.Client.GetStringAsync($"/sample{path}"));

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task The_handler_that_has_the_connections_is_disposed_of()
    {
        var ended = $"{nameof(HttpClientHandlerTests)}.{Guid.NewGuid():N}";
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of($$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpClient("rates", client => client.BaseAddress = new Uri("http://nowhere.invalid")).ConfigurePrimaryHttpMessageHandler(() => new Primary());
            var app = builder.Build();
            app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient("rates").GetStringAsync("/"));
            app.Run();
            public class Primary : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage { Content = new StringContent("rates") });
                protected override void Dispose(bool disposing) => AppDomain.CurrentDomain.SetData("{{ended}}", "disposed of");
            }
            """));
        Assert.Equal("rates", await host.Client.GetStringAsync("/sample"));
        Assert.Null(AppDomain.CurrentDomain.GetData(ended));

        await host.Modules.UninstallAsync("sample", "1.0.0");

        Assert.Equal("disposed of", AppDomain.CurrentDomain.GetData(ended));
    }
}
