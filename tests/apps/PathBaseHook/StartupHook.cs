using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(StartupHook.WebHostStartup))]

/// <summary>
/// Gives an unchanged application a path base when it runs alone, for DOTNET_STARTUP_HOOKS: what a reverse proxy and
/// <c>UsePathBase</c> do, without touching its code. The runtime asks for this name in no namespace.
/// </summary>
internal sealed class StartupHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Variable = "TEST_PATHBASE";
    private const string StartupAssemblies = "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES";

    public static void Initialize()
    {
        DiagnosticListener.AllListeners.Subscribe(new StartupHook());
        Environment.SetEnvironmentVariable(StartupAssemblies, $"{typeof(StartupHook).Assembly.GetName().Name};{Environment.GetEnvironmentVariable(StartupAssemblies)}");
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.Extensions.Hosting")
            listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            builder.ConfigureServices(AddFilter);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void AddFilter(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } pathBase)
            services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new PathBaseFilter(pathBase)));
    }

    /// <summary>The web host of before the generic one raises no event while it is built.</summary>
    internal sealed class WebHostStartup : IHostingStartup
    {
        public void Configure(IWebHostBuilder builder)
        {
#pragma warning disable ASPDEPR004 // Applications of 2016 still have it.
            if (builder is WebHostBuilder)
#pragma warning restore ASPDEPR004
                builder.ConfigureServices(AddFilter);
        }
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
