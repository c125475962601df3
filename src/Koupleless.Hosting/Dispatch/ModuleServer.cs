using Koupleless.Hosting.Unload;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// The server of a module's host: no socket, the base feeds it. Stopping waits for the requests in flight, as a real
/// server does.
/// </summary>
internal sealed class ModuleServer : IServer
{
    private static readonly TimeSpan s_abortTimeout = TimeSpan.FromSeconds(1);

    private readonly CallGate _gate;
    private readonly ServerSettings? _settings;
    private readonly Action<ModuleServer> _started;
    private readonly ModuleAddresses _addresses;
    private Application? _application;

    /// <param name="gate">Counts the calls in the module.</param>
    /// <param name="addresses">Where the base listens.</param>
    /// <param name="settings">What the program has set for its server, as far as it can hold for single requests.</param>
    /// <param name="started">Told when the host has started it.</param>
    public ModuleServer(CallGate gate, ModuleAddresses addresses, ServerSettings? settings, Action<ModuleServer> started)
    {
        _gate = gate;
        _addresses = addresses;
        _settings = settings;
        _started = started;
        // WebApplication.Urls needs it.
        Features.Set<IServerAddressesFeature>(addresses);
    }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _application = new Application<TContext>(application);
        _addresses.Start();
        _started(this);
        return Task.CompletedTask;
    }

    /// <summary>As Kestrel does: whoever is still there when the host has no more patience is cut off, and that is no failure.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _gate.Close();
        var empty = _gate.WhenEmptyAsync();
        await empty.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!empty.IsCompleted)
        {
            _gate.AbortAll();
            await empty.WaitAsync(s_abortTimeout, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_application is { } application)
            RateLimiters.DisposeIn(application.Pipeline);
    }

    public Task ProcessAsync(ModuleRequest request)
    {
        _settings?.Apply(request);
        return _application?.ProcessAsync(request) ?? throw new InvalidOperationException("The module's server has not started.");
    }

    public void Dispose() => _application = null;

    private abstract class Application
    {
        public abstract object Pipeline { get; }

        public abstract Task ProcessAsync(ModuleRequest request);
    }

    private sealed class Application<TContext>(IHttpApplication<TContext> application) : Application
        where TContext : notnull
    {
        public override object Pipeline => application;

        public override Task ProcessAsync(ModuleRequest request)
        {
            var context = application.CreateContext(request);
            // What the context put into the flow of execution is taken out of it again when it is disposed of.
            var flow = ExecutionContext.Capture();
            request.Ended = exception =>
            {
                if (flow is null)
                    application.DisposeContext(context, exception);
                else
                    ExecutionContext.Run(flow, _ => application.DisposeContext(context, exception), null);
            };
            return application.ProcessRequestAsync(context);
        }
    }
}
