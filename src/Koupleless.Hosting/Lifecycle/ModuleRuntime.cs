using System.Reflection;
using System.Runtime.CompilerServices;
using Koupleless.Hosting.Dispatch;
using Koupleless.Hosting.Loading;
using Koupleless.Hosting.Services;
using Koupleless.Hosting.Unload;
using Koupleless.Packaging;
using Koupleless.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>What a runtime takes from its base.</summary>
internal sealed record ModuleSurroundings(
    IConfiguration Configuration,
    IHostEnvironment Environment,
    ILoggerFactory LoggerFactory,
    ModuleKeyFolders KeyFolders,
    KouplelessOptions Options,
    Func<IEnumerable<string>> Addresses);

/// <summary>
/// The living part of a module: its load context, program, hosts and gate. Everything that could hold the load
/// context is reachable only from here, and <see cref="Release"/> lets go of all of it.
/// </summary>
internal sealed partial class ModuleRuntime
{
    private readonly ModuleManifest _manifest;
    private readonly string _folder;
    private readonly string[] _arguments;
    private readonly ModuleSurroundings _surroundings;
    private readonly KouplelessOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private ModuleHost? _host;
    private ModuleLoadContext? _context;
    private ModuleReflectionContext? _reflection;
    private ModuleProgram? _program;
    private ModuleServer? _server;

    public ModuleRuntime(ModuleManifest manifest, string folder, string[] arguments, ModuleSurroundings surroundings)
    {
        _manifest = manifest;
        _folder = folder;
        _arguments = arguments;
        _surroundings = surroundings;
        _options = surroundings.Options;
        _logger = surroundings.LoggerFactory.CreateLogger("Koupleless.Module");
        _context = new ModuleLoadContext(manifest, folder, arguments);
        _reflection = new ModuleReflectionContext(_context);
    }

    /// <summary>A host of the module stopped, and the base did not ask for it.</summary>
    public event Action? StoppedByItself;

    /// <summary>The module's web host has started. Raised once at most.</summary>
    public event Action<ModuleRoute>? ServerStarted;

    /// <summary>What answers the module's requests; null until, or unless, a web host has started.</summary>
    public ModuleRoute? Route { get; private set; }

    /// <summary>The contracts that the module implements.</summary>
    public IReadOnlyList<ModuleProvider> Providers { get; private set; } = [];

    public CallGate Gate { get; } = new();

    /// <summary>What calls into the module run in. Not after its stop.</summary>
    public ModuleReflectionContext Reflection => _reflection!;

    /// <summary>The services of the first host that runs.</summary>
    public IServiceProvider? Services => _host?.Hosts.FirstOrDefault(static host => host.IsRunning)?.Services;

    /// <summary>Loads the assembly and runs its entry point until the module is ready.</summary>
    /// <exception cref="KouplelessException">KPL5016, KPL5017, KPL5018 or KPL5023.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var entryPoint = Load();
        var host = _host!;
        var program = _program = ModuleProgram.Start(Reflection, entryPoint, _arguments);
        try
        {
            await Task.WhenAny(host.Ready, program.Exit).WaitAsync(_options.StartTimeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw Error(ErrorIds.StartTimedOut, $"did not start a host within {_options.StartTimeout.TotalSeconds:0.#} s. Check what its entry point waits for, or raise Koupleless:StartTimeout.");
        }

        if (!host.Ready.IsCompleted && (!program.Exit.IsCompletedSuccessfully || !host.Hosts.Any(static tracked => tracked.IsRunning)))
            throw Ended(program.Exit);
        _ = ReportLateFailureAsync(program.Exit);
    }

    /// <summary>Ends the module: requests in flight, hosts, program. Never throws; what fails is logged.</summary>
    public async Task StopAsync()
    {
        Gate.Close();
        await TryAsync("cancel", () => _stopping.CancelAsync());
        if (_host is not { } host)
            return;

        foreach (var running in host.Hosts.Where(static tracked => tracked.IsRunning))
            await TryAsync("request stop", () => Task.Run(running.RequestStop));
        await DrainAsync();
        foreach (var tracked in host.Hosts.Reverse())
            await TryAsync("stop", () => tracked.StopAsync(CancellationToken.None));
        if (_program is { } program)
            await EndAsync(program);
        await TryAsync("dispose", host.DisposeAsync);
        if (_context is { IsCollectible: true } context)
        {
            var libraries = new LibraryCode(new(context), _manifest.Assembly);
            await TryAsync("end its libraries", () => Task.Run(new LibraryRegistrations(libraries).End));
            await TryAsync("end the listeners of its libraries", () => Task.Run(new LibraryListeners(libraries).End));
        }
    }

    /// <summary>Rids the framework's caches of the module's types.</summary>
    public void Evict(CacheEvictor evictor)
    {
        if (_context is { IsCollectible: true } context)
            evictor.Evict(context);
    }

    /// <summary>Lets go of everything and begins to unload.</summary>
    /// <returns>Alive as long as anything holds the load context; null when the module is not unloadable.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public WeakReference? Release()
    {
        var context = _context!;
        context.Host = null;
        _reflection!.Release();
        _reflection = null;
        _context = null;
        _host = null;
        _program = null;
        _server = null;
        Route = null;
        Providers = [];
        ServerStarted = null;
        StoppedByItself = null;
        _stopping.Dispose();
        if (!context.IsCollectible)
            return null;
        context.Unload();
        return new WeakReference(context, trackResurrection: true);
    }

    private MethodInfo Load()
    {
        // A module that leaked and went later took the table after its proof had ended.
        GenericVirtualMethods.Renew();
        var context = _context!;
        Assembly assembly;
        try
        {
            assembly = context.LoadFrom(Path.Combine(_folder, $"{_manifest.Assembly}.dll"));
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            throw Error(ErrorIds.AssemblyNotLoadable, $"has an assembly that cannot be loaded: {e.Message}");
        }

        var entryPoint = ProgramEntryPoint.Find(assembly)
            ?? throw Error(ErrorIds.AssemblyNotLoadable, "has no entry point. Build it with Koupleless.Module, which generates one for a library.");
        // A module that was not compiled with Koupleless.Module has no glue; the host-building event serves it.
        var glue = assembly.GetCustomAttribute<ModuleGlueAttribute>() is { } attribute ? (ModuleGlue)Activator.CreateInstance(attribute.Type)! : null;
        Providers = glue?.Providers ?? [];
        context.Host = _host = CreateHost();
        glue?.Attach(_host);
        return entryPoint;
    }

    private ModuleHost CreateHost()
    {
        var loggers = new ModuleLoggerProvider(_surroundings.LoggerFactory, _manifest);
        var context = new ModuleContext(_manifest, _stopping.Token);
        var host = new ModuleHost(_manifest, _folder, _surroundings.Environment.EnvironmentName, _logger)
        {
            Configuration = new ModuleConfiguration(_surroundings.Configuration, _manifest, _arguments),
            Services = new ModuleServices(CreateServer, context, loggers, new ModuleDataProtection(_manifest.Name, _surroundings.KeyFolders), _context!, Providers)
            {
                Patience = _options.DrainTimeout + _options.StopTimeout,
            },
        };
        host.HostStopping += OnHostStopping;
        host.Exiting += OnExiting;
        return host;
    }

    private void OnServerStarted(ModuleServer server)
    {
        if (Interlocked.CompareExchange(ref _server, server, null) is not null)
        {
            LogSecondServer(_manifest.Name, _manifest.Version, _manifest.PathBase);
            return;
        }

        Route = new ModuleRoute(_manifest.PathBase, server, Gate, Reflection, _logger);
        ServerStarted?.Invoke(Route);
    }

    private void OnHostStopping()
    {
        if (_stopping.IsCancellationRequested || _host is not { } host || host.Hosts.Any(static tracked => tracked.IsRunning))
            return;
        Gate.Close();
        StoppedByItself?.Invoke();
    }

    private void OnExiting(int exitCode)
    {
        LogExit(_manifest.Name, _manifest.Version, exitCode);
        // Not on this thread: it may be one of the requests that stopping waits for.
        foreach (var running in _host?.Hosts.Where(static tracked => tracked.IsRunning) ?? [])
            ThreadPool.UnsafeQueueUserWorkItem(static host => host.RequestStop(), running, preferLocal: false);
    }

    private async Task DrainAsync()
    {
        var empty = Gate.WhenEmptyAsync();
        try
        {
            await empty.WaitAsync(_options.DrainTimeout);
        }
        catch (TimeoutException)
        {
            LogAborting(_manifest.Name, _manifest.Version, Gate.AbortAll(), _options.DrainTimeout);
            await TryAsync("end its requests", () => empty);
        }
    }

    private async Task EndAsync(ModuleProgram program)
    {
        // A program that never started a host has nothing that could ask it to end.
        var patience = _host is { Ready.IsCompleted: true } ? _options.StopTimeout : TimeSpan.Zero;
        // Its failures are told by ReportLateFailureAsync or by the installation that failed.
        await ((Task)program.Exit).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!program.Exit.IsCompleted)
            program.Interrupt(TimeSpan.FromSeconds(1));
    }

    private async Task TryAsync(string step, Func<Task> action)
    {
        try
        {
            await action().WaitAsync(_options.StopTimeout);
        }
        catch (Exception e)
        {
            LogStopFailed(_manifest.Name, _manifest.Version, step, e.ToString());
        }
    }

    private KouplelessException Ended(Task<int> exit) => exit switch
    {
        { Exception.InnerException: ModuleExitException e } => Error(ErrorIds.ExitedWithoutHost, $"exited with code {e.ExitCode} before it started a host."),
        { Exception.InnerException: { } e } => Threw(e),
        _ => Error(ErrorIds.ExitedWithoutHost, $"ended with code {exit.Result} and left no running host. Its entry point must build and run one."),
    };

    private KouplelessException Threw(Exception exception)
    {
        LogStartFailed(_manifest.Name, _manifest.Version, exception.ToString());
        // The text and not the exception: its type, target site and data may be the module's and would hold it.
        return Error(ErrorIds.EntryPointThrew, $"threw {exception.GetType().FullName} while it started: {exception.Message}");
    }

    private async Task ReportLateFailureAsync(Task<int> exit)
    {
        try
        {
            await exit;
        }
        catch (ModuleExitException)
        {
            // Told when it was called.
        }
        catch (Exception e)
        {
            LogLateFailure(_manifest.Name, _manifest.Version, e.ToString());
        }
    }

    private KouplelessException Error(string code, string what) => new(code, $"{_manifest.Name} {_manifest.Version} {what}");
}
