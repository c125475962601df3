using System.Diagnostics;
using Koupleless.Hosting.Services;
using Microsoft.Extensions.Hosting;

namespace Koupleless.HazardRunner;

/// <summary>What a base changes in the hosts of a module and what decides whether it stays.</summary>
internal sealed class CaseHosts : IObserver<DiagnosticListener>
{
    public static void Prepare() => DiagnosticListener.AllListeners.Subscribe(new CaseHosts());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.Extensions.Hosting")
            listener.Subscribe(new Building());
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    private sealed class Building : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
                builder.ConfigureServices(HttpClientHandlers.EndWith);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
