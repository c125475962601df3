using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>A host that a module built: the generic one, or the web host of before. Thread-safe.</summary>
internal sealed class TrackedHost
{
    private readonly Func<CancellationToken, Task> _start;
    private readonly Func<CancellationToken, Task> _stop;
    private readonly Action _requestStop;
    private readonly IWebHostEnvironment? _environment;
    private Task? _stopping;
    private volatile bool _disposed;

    private TrackedHost(object host, IServiceProvider services, Func<CancellationToken, Task> start, Func<CancellationToken, Task> stop, Action requestStop, CancellationToken started, CancellationToken stopping)
    {
        Host = host;
        Services = services;
        Started = started;
        Stopping = stopping;
        _start = start;
        _stop = stop;
        _requestStop = requestStop;
        _environment = services.GetService<IWebHostEnvironment>();
    }

    /// <summary>The object that the program holds.</summary>
    public object Host { get; }

    /// <summary>The same for a <c>WebApplication</c> and for the host inside it.</summary>
    public IServiceProvider Services { get; }

    public CancellationToken Started { get; }

    public CancellationToken Stopping { get; }

    /// <summary>Started and not yet told to stop.</summary>
    public bool IsRunning => Started.IsCancellationRequested && !Stopping.IsCancellationRequested;

    public static TrackedHost Of(object host)
    {
        switch (host)
        {
            case IHost generic:
                var lifetime = generic.Services.GetRequiredService<IHostApplicationLifetime>();
                return new(host, generic.Services, generic.StartAsync, generic.StopAsync, lifetime.StopApplication, lifetime.ApplicationStarted, lifetime.ApplicationStopping);
#pragma warning disable ASPDEPR008 // The web host of before is obsolete for new programs; modules are also old ones.
            case IWebHost web:
                var webLifetime = web.Services.GetRequiredService<IHostApplicationLifetime>();
                return new(host, web.Services, web.StartAsync, web.StopAsync, webLifetime.StopApplication, webLifetime.ApplicationStarted, webLifetime.ApplicationStopping);
#pragma warning restore ASPDEPR008
            default:
                throw new ArgumentException($"{host.GetType()} is not a host.", nameof(host));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => _start(cancellationToken);

    public void RequestStop() => _requestStop();

    /// <summary>Stops it once, however often it is called; nothing when it never started or is gone.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (_disposed || !Started.IsCancellationRequested)
            return _stopping ?? Task.CompletedTask;
        lock (_start)
            return _stopping ??= _stop(cancellationToken);
    }

    public async Task WhenStoppingAsync(CancellationToken cancellationToken)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (Stopping.Register(static state => ((TaskCompletionSource)state!).TrySetResult(), stopping))
        using (cancellationToken.Register(static state => ((TrackedHost)state!).RequestStop(), this))
            await stopping.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        try
        {
            if (Host is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                ((IDisposable)Host).Dispose();
        }
        finally
        {
            // A host disposes of the provider of its content root only. A watch of a file, as asp-append-version has one, is a thread that
            // keeps the flow of execution it was started in: a request of the module.
            Dispose(_environment?.WebRootFileProvider);
        }
    }

    private static void Dispose(IFileProvider? provider)
    {
        if (provider is CompositeFileProvider composite)
        {
            foreach (var part in composite.FileProviders)
                Dispose(part);
        }
        else
        {
            (provider as IDisposable)?.Dispose();
        }
    }
}
