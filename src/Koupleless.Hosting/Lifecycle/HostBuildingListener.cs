using System.Diagnostics;
using System.Runtime.Loader;
using Koupleless.Hosting.Loading;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// The net under the interceptors: the event that every generic host raises while it is built, also by code that was not
/// compiled with Koupleless.Module. The module is known by the contextual reflection that its entry point runs in.
/// </summary>
internal sealed class HostBuildingListener : IObserver<DiagnosticListener>, IDisposable
{
    private readonly IDisposable _subscription;

    public HostBuildingListener() => _subscription = DiagnosticListener.AllListeners.Subscribe(this);

    public void Dispose() => _subscription.Dispose();

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        // The builder makes a listener for each build and disposes it after, and this subscription with it.
        if (listener.Name == "Microsoft.Extensions.Hosting" && CurrentModule() is { } module)
            listener.Subscribe(new BuildObserver(module));
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    private static ModuleHost? CurrentModule() => (AssemblyLoadContext.CurrentContextualReflectionContext as ModuleReflectionContext)?.Module?.Host;

    private sealed class BuildObserver(ModuleHost module) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            switch (value)
            {
                case { Key: "HostBuilding", Value: IHostBuilder builder }:
                    module.BuildingUnseen(builder);
                    break;
                case { Key: "HostBuilt", Value: IHost host }:
                    module.BuiltUnseen(host);
                    break;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
