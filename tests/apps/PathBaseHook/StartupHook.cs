using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>
/// Gives an unchanged application a path base when it runs alone, for DOTNET_STARTUP_HOOKS: what a reverse proxy and
/// <c>UsePathBase</c> do, without touching its code. The runtime asks for this name in no namespace.
/// </summary>
internal sealed class StartupHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Variable = "TEST_PATHBASE";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new StartupHook());

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.Extensions.Hosting")
            listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder } && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } pathBase)
            builder.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new PathBaseFilter(pathBase))));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    /// <summary>First of all filters, so that the whole application is below the path base; what is not below it is not there.</summary>
    private sealed class PathBaseFilter(string pathBase) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(inner => context =>
            {
                if (context.Request.Path.StartsWithSegments(pathBase))
                    return inner(context);
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            });
            app.UsePathBase(pathBase);
            next(app);
        };
    }
}
