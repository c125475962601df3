using System.Net;
using Koupleless.Hosting;
using Koupleless.Operations.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Operations;

/// <summary>
/// The operations API on a listener of its own: neither the base's pipeline nor its addresses are touched, and what
/// reaches the base from outside does not reach it.
/// </summary>
internal sealed partial class OperationsListener(
    IModuleManager modules,
    IPreloadReport preload,
    IHostApplicationLifetime lifetime,
    IOptions<OperationsOptions> options,
    IOptions<KouplelessOptions> koupleless,
    ILoggerFactory loggerFactory,
    ILogger<OperationsListener> logger) : IHostedService
{
    private const string UnixPrefix = "http://unix:";

    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var url = options.Value.Url;
        if (string.IsNullOrEmpty(url))
            return;
        CheckLocal(url);

        var app = Build(url);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new KouplelessException(
                ErrorIds.OperationsListenerFailed,
                $"The operations API cannot listen on {url}: {e.Message} Another base may have it: set Koupleless:Operations:Url to another address, or to nothing to switch it off.",
                e);
        }

        _app = app;
        LogListening(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? url);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not { } app)
            return;
        _app = null;
        await app.StopAsync(cancellationToken);
        await app.DisposeAsync();
    }

    private WebApplication Build(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = koupleless.Value.Limits.MaximumTotalBytes;
        });
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(new BaseLoggerProvider(loggerFactory));
        // "Now listening on" is what tools look for to find the base; this listener has a line of its own.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, RestJson.Context));

        var app = builder.Build();
        app.Use(RejectOtherHosts);
        app.UseRouting();
        new ModuleEndpoints(modules).Map(app);
        new HealthEndpoints(modules, preload, lifetime).Map(app);
        return app;
    }

    // A page in a browser on this machine could otherwise reach the API through a name that it makes resolve to loopback.
    private static Task RejectOtherHosts(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (context.Connection.LocalIpAddress is null || IsLoopback(host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private static void CheckLocal(string url)
    {
        if (url.StartsWith(UnixPrefix, StringComparison.Ordinal))
            return;
        if (Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme == Uri.UriSchemeHttp && IsLoopback(parsed.Host))
            return;
        throw new KouplelessException(
            ErrorIds.OperationsListenerFailed,
            $"Koupleless:Operations:Url is '{url}'. Whoever reaches the operations API can run code in the base, so it listens on this machine only: use http://127.0.0.1:<port>, http://localhost:<port> or http://unix:/<path>.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    [LoggerMessage(1, LogLevel.Information, "Operations listening on: {Address}")]
    private partial void LogListening(string address);

    /// <summary>Writes into the base's log.</summary>
    private sealed class BaseLoggerProvider(ILoggerFactory baseFactory) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => baseFactory.CreateLogger(categoryName);

        public void Dispose()
        {
        }
    }

    /// <summary>The base's own lifetime decides.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
