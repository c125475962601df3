using Koupleless.Packaging;
using Koupleless.Runtime;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// The base's end of a module's entry point: makes the program's builders and hosts the module's, and keeps all of them so
/// that none survives it. Thread-safe.
/// </summary>
internal sealed partial class ModuleHost(ModuleManifest manifest, string folder, string environmentName, ILogger logger) : IModuleHost
{
    // In a builder's properties, which its context and so the services of its host share.
    private static readonly object s_configured = new();
    private static readonly object s_intercepted = new();

    private readonly Lock _lock = new();
    private readonly List<TrackedHost> _hosts = [];
    private readonly List<IDisposable> _configurations = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ApplicationName => manifest.Assembly;

    public string EnvironmentName => environmentName;

    /// <summary>How the services of a host are changed.</summary>
    public required ModuleServices Services { private get; init; }

    /// <summary>Where the configuration of a host comes from.</summary>
    public required ModuleConfiguration Configuration { private get; init; }

    /// <summary>Completes when the program has a running host and waits, or has nothing more to do.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The program called <c>Environment.Exit</c>.</summary>
    public event Action<int>? Exiting;

    /// <summary>A host of the program is about to stop, whoever asked it to.</summary>
    public event Action? HostStopping;

    public IReadOnlyList<TrackedHost> Hosts
    {
        get
        {
            lock (_lock)
                return [.. _hosts];
        }
    }

    public string ResolveContentRoot(string? requested) =>
        requested is null || Path.TrimEndingDirectorySeparator(requested) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)
            ? folder
            : Path.GetFullPath(requested, folder);

    public string[] GetHostArguments(string[]? arguments) =>
        [.. arguments ?? [], $"--{ModuleConfiguration.NoReloadKey}=false"];

    public void BuilderCreated(object builder)
    {
        if (PropertiesOf(builder)?.TryAdd(s_configured, true) is false)
            return;
        switch (builder)
        {
            case IHostApplicationBuilder application:
                Configuration.AddTo(application.Configuration);
                Services.ReplaceLogging(application.Services);
                if (application.Configuration is IDisposable configuration)
                {
                    lock (_lock)
                        _configurations.Add(configuration);
                }

                break;
            case IHostBuilder host:
                host.ConfigureHostConfiguration(defaults => defaults.AddInMemoryCollection(new Dictionary<string, string?>
                {
                    [HostDefaults.ApplicationKey] = ApplicationName,
                    [HostDefaults.EnvironmentKey] = EnvironmentName,
                    [HostDefaults.ContentRootKey] = folder,
                    [ModuleConfiguration.NoReloadKey] = "false",
                }));
                host.ConfigureAppConfiguration((_, app) => Configuration.AddToUnloaded(app));
                break;
            // It has no properties, but settings.
            case IWebHostBuilder web when web.GetSetting(WebHostDefaults.ContentRootKey) != folder:
                web.UseSetting(WebHostDefaults.ApplicationKey, ApplicationName);
                web.UseSetting(WebHostDefaults.EnvironmentKey, EnvironmentName);
                web.UseSetting(WebHostDefaults.ContentRootKey, folder);
                web.ConfigureAppConfiguration((_, app) => Configuration.AddToUnloaded(app));
                break;
            case IWebHostBuilder:
                break;
            default:
                throw Unknown(builder);
        }
    }

    public void Building(object builder)
    {
        PropertiesOf(builder)?.TryAdd(s_intercepted, true);
        // A builder that the program makes with its constructor is seen here first.
        BuilderCreated(builder);
        PrepareServices(builder);
    }

    public void Built(object host) => Track(host);

    /// <summary>The event's counterpart of <see cref="Building"/>, for a <c>Build</c> that no interceptor sees.</summary>
    public void BuildingUnseen(IHostBuilder builder)
    {
        if (builder.Properties.ContainsKey(s_intercepted))
            return;
        // Any other than HostBuilder stands for an application builder, whose name, environment and content root are fixed.
        if (builder is HostBuilder)
            BuilderCreated(builder);
        else if (builder.Properties.TryAdd(s_configured, true))
            builder.ConfigureAppConfiguration((_, app) => Configuration.AddTo(app));
        PrepareServices(builder);
    }

    /// <summary>
    /// The event's counterpart of <see cref="Built"/>. No interceptor will see <c>Run</c> either: the program counts as
    /// ready when this host has started.
    /// </summary>
    public void BuiltUnseen(IHost host)
    {
        if (host.Services.GetService<HostBuilderContext>()?.Properties.ContainsKey(s_intercepted) is not true)
            Track(host).Started.UnsafeRegister(static state => ((ModuleHost)state!)._ready.TrySetResult(), this);
    }

    public void Starting(object host) => Track(host);

    public void Run(object host, bool last)
    {
        if (!last)
        {
            RunAsync(host, CancellationToken.None).GetAwaiter().GetResult();
            return;
        }

        var tracked = Track(host);
        StartAsync(tracked, CancellationToken.None).GetAwaiter().GetResult();
        // Nobody waits for it: whoever stops the module awaits the same stop.
        _ = StopWhenAskedAsync(tracked, CancellationToken.None);
    }

    public async Task RunAsync(object host, CancellationToken cancellationToken)
    {
        var tracked = Track(host);
        try
        {
            await StartAsync(tracked, cancellationToken);
            await StopWhenAskedAsync(tracked, cancellationToken);
        }
        finally
        {
            await tracked.DisposeAsync();
        }
    }

    public void WaitForShutdown(object host) => WaitForShutdownAsync(host, CancellationToken.None).GetAwaiter().GetResult();

    public Task WaitForShutdownAsync(object host, CancellationToken cancellationToken)
    {
        var tracked = Track(host);
        _ready.TrySetResult();
        return StopWhenAskedAsync(tracked, cancellationToken);
    }

    public void Exit(int exitCode)
    {
        Exiting?.Invoke(exitCode);
        throw new ModuleExitException(exitCode);
    }

    public object MapStaticAssets(object endpoints, string? manifestPath) =>
        ModuleStaticAssets.Map((IEndpointRouteBuilder)endpoints, folder, manifestPath);

    /// <summary>Disposes every host, the last first, and every configuration, also of builders that were never built.</summary>
    public async Task DisposeAsync()
    {
        foreach (var host in Hosts.Reverse())
        {
            try
            {
                await host.DisposeAsync();
            }
            catch (Exception e)
            {
                LogDisposeFailed(manifest.Name, manifest.Version, e.ToString());
            }
        }

        lock (_lock)
        {
            foreach (var configuration in _configurations)
                configuration.Dispose();
            _hosts.Clear();
            _configurations.Clear();
        }
    }

    private void PrepareServices(object builder)
    {
        switch (builder)
        {
            case IHostApplicationBuilder application:
                Services.Apply(application.Services);
                break;
            case IHostBuilder host:
                host.ConfigureServices((_, services) => Services.Apply(services));
                break;
            case IWebHostBuilder web:
                web.ConfigureServices((_, services) => Services.Apply(services));
                break;
            default:
                throw Unknown(builder);
        }
    }

    private async Task StartAsync(TrackedHost host, CancellationToken cancellationToken)
    {
        await host.StartAsync(cancellationToken);
        _ready.TrySetResult();
    }

    private static async Task StopWhenAskedAsync(TrackedHost host, CancellationToken cancellationToken)
    {
        await host.WhenStoppingAsync(cancellationToken);
        await host.StopAsync(CancellationToken.None);
    }

    private TrackedHost Track(object host)
    {
        lock (_lock)
        {
            if (Find(host) is { } known)
                return known;
            var tracked = TrackedHost.Of(host);
            tracked.Stopping.UnsafeRegister(static state => ((ModuleHost)state!).HostStopping?.Invoke(), this);
            _hosts.Add(tracked);
            return tracked;
        }
    }

    private TrackedHost? Find(object host)
    {
        var services = host switch
        {
            IHost generic => generic.Services,
#pragma warning disable ASPDEPR008 // See TrackedHost.
            IWebHost web => web.Services,
#pragma warning restore ASPDEPR008
            _ => throw Unknown(host),
        };
        lock (_lock)
            return _hosts.Find(known => ReferenceEquals(known.Services, services));
    }

    private static IDictionary<object, object>? PropertiesOf(object builder) => builder switch
    {
        IHostApplicationBuilder application => application.Properties,
        IHostBuilder host => host.Properties,
        _ => null,
    };

    private static ArgumentException Unknown(object value) => new($"{value.GetType()} is neither a host nor a builder of one.");

    // The text and not the exception: a provider that keeps exceptions would keep the module.
    [LoggerMessage(1, LogLevel.Warning, "A host of module {Module} {Version} failed to dispose: {Error}")]
    private partial void LogDisposeFailed(string module, string version, string error);
}
