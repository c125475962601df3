using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>
/// While it exists, stops every host that the current flow builds as soon as it has started, and writes down that it
/// started: the way to run a program to its end that no base is attached to.
/// </summary>
internal sealed class HostStopper : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<HostStopper?> s_current = new();

    private readonly List<IDisposable> _subscriptions = [];
    private int _built;
    private int _started;

    public HostStopper()
    {
        s_current.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The hosts built.</summary>
    public int Built => _built;

    /// <summary>The hosts that started.</summary>
    public int Started => _started;

    public void OnNext(DiagnosticListener value)
    {
        // Listeners of other flows come here, too.
        if (value.Name == "Microsoft.Extensions.Hosting" && s_current.Value == this)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != "HostBuilt" || s_current.Value != this)
        {
            return;
        }

        Interlocked.Increment(ref _built);
        var services = ((IHost)value.Value!).Services;
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Register(() =>
        {
            Interlocked.Increment(ref _started);
            lifetime.StopApplication();
        });
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        s_current.Value = null;
        _subscriptions.ForEach(static subscription => subscription.Dispose());
    }
}
