using Koupleless.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>A base that writes down what a module calls, and lets no host listen.</summary>
internal sealed class RecordingModuleHost : IModuleHost, IDisposable
{
    private readonly List<string> _calls = [];
    private readonly List<object> _hosts = [];

    public IReadOnlyList<string> Calls => _calls;

    /// <summary>Every host that was built, in order.</summary>
    public IReadOnlyList<object> Hosts => _hosts;

    public string ApplicationName => "Recorded.Application";

    public string EnvironmentName => "Recorded";

    public string ResolveContentRoot(string? requested) => Path.Combine(AppContext.BaseDirectory, requested ?? "");

    public string[] GetHostArguments(string[]? arguments) => [.. arguments ?? [], "--hostBuilder:reloadConfigOnChange=false"];

    public void BuilderCreated(object builder) => _calls.Add($"BuilderCreated({Kind(builder)})");

    public void Building(object builder)
    {
        _calls.Add($"Building({Kind(builder)})");
        switch (builder)
        {
            case IHostApplicationBuilder application:
                application.Services.AddSingleton<IServer, SilentServer>();
                break;
            case IHostBuilder host:
                host.ConfigureServices(static services => services.AddSingleton<IServer, SilentServer>());
                break;
            case IWebHostBuilder webHost:
                webHost.ConfigureServices(static services => services.AddSingleton<IServer, SilentServer>());
                break;
        }
    }

    public void Built(object host)
    {
        _hosts.Add(host);
        _calls.Add($"Built({Kind(host)})");
    }

    public void Starting(object host) => _calls.Add($"Starting({Kind(host)})");

    public void Run(object host, bool last) => _calls.Add($"Run({Kind(host)}, {(last ? "last" : "not last")})");

    public Task RunAsync(object host, CancellationToken cancellationToken)
    {
        _calls.Add($"RunAsync({Kind(host)})");
        return Task.CompletedTask;
    }

    public void WaitForShutdown(object host) => _calls.Add($"WaitForShutdown({Kind(host)})");

    public Task WaitForShutdownAsync(object host, CancellationToken cancellationToken)
    {
        _calls.Add($"WaitForShutdownAsync({Kind(host)})");
        return Task.CompletedTask;
    }

    public void Exit(int exitCode)
    {
        _calls.Add($"Exit({exitCode})");
        throw new ModuleExitException();
    }

    public object MapStaticAssets(object endpoints, string? manifestPath)
    {
        _calls.Add($"MapStaticAssets({Kind(endpoints)}, {manifestPath ?? "its own"})");
        return null!;
    }

    public void Dispose()
    {
        foreach (var host in _hosts)
        {
            // A started host stops its services on disposal only when it is asked to.
            (host as IHost)?.StopAsync().GetAwaiter().GetResult();
            (host as IDisposable)!.Dispose();
        }
    }

    private static string Kind(object value) => value switch
    {
        WebApplicationBuilder => "WebApplicationBuilder",
        HostApplicationBuilder => "HostApplicationBuilder",
        IHostBuilder => "IHostBuilder",
        IWebHostBuilder => "IWebHostBuilder",
        WebApplication => "WebApplication",
        IHost => "IHost",
        IWebHost => "IWebHost",
        _ => value.GetType().Name,
    };
}

/// <summary>What <see cref="RecordingModuleHost.Exit"/> throws.</summary>
internal sealed class ModuleExitException : Exception;
