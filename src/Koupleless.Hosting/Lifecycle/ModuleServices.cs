using Koupleless.Hosting.Dispatch;
using Koupleless.Hosting.Loading;
using Koupleless.Hosting.Services;
using Koupleless.Runtime;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// What a base changes in the services of a module's host, directly before it is built: what comes earlier could be
/// overwritten by the program.
/// </summary>
internal sealed class ModuleServices(
    Func<IServiceProvider, ModuleServer> createServer,
    IModuleContext context,
    ModuleLoggerProvider loggerProvider,
    ModuleDataProtection dataProtection,
    ModuleLoadContext module,
    IReadOnlyList<ModuleProvider> providers)
{
    private static readonly TimeSpan s_defaultPatience = new HostOptions().ShutdownTimeout;

    // By name: each of these types is internal or in a package that the module may not have.
    private static readonly HashSet<string> s_replacedLoggerProviders =
    [
        // One thread for each, and all of them write where the base's provider of that name writes already.
        "Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider",
        "Microsoft.Extensions.Logging.Debug.DebugLoggerProvider",
        "Microsoft.Extensions.Logging.EventLog.EventLogLoggerProvider",
        "Microsoft.Extensions.Logging.EventSource.EventSourceLoggerProvider",
    ];

    /// <summary>How long a host may take to stop, when its program did not say: longer than the base waits for requests in flight, so that the base decides.</summary>
    public required TimeSpan Patience { private get; init; }

    /// <summary>Idempotent: an intercepted <c>Build</c> and the host-building event both come here.</summary>
    public void Apply(IServiceCollection services)
    {
        if (services.Any(static descriptor => descriptor.ServiceType == typeof(AppliedMarker)))
            return;
        services.AddSingleton<AppliedMarker>();

        if (services.Any(static descriptor => descriptor.ServiceType == typeof(IServer)))
            services.Replace(ServiceDescriptor.Singleton<IServer>(createServer));
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, ModuleHostLifetime>());
        if (services.Any(static descriptor => descriptor.ServiceType == typeof(IHttpContextAccessor)))
            services.Replace(ServiceDescriptor.Singleton<IHttpContextAccessor, ModuleHttpContextAccessor>());
        dataProtection.Isolate(services);
        ModuleSessionCookie.Isolate(services);
        ModuleComponentTypes.Isolate(services, module);
        ModuleCircuits.Isolate(services);
        HttpClientHandlers.EndWith(services);

        var patience = Patience;
        services.PostConfigure<HostOptions>(options =>
        {
            if (options.ShutdownTimeout == s_defaultPatience)
                options.ShutdownTimeout = patience;
        });
        // By name: only a module that has MVC pays for the load of its assemblies.
        if (services.Any(static descriptor => descriptor.ServiceType.FullName == "Microsoft.AspNetCore.Mvc.Infrastructure.IActionSelector"))
            ModuleXmlFormatters.AddTo(services);
        ReplaceLogging(services);
        services.AddSingleton(context);
        foreach (var provider in providers)
            services.TryAddSingleton(provider.Implementation);
    }

    public void ReplaceLogging(IServiceCollection services)
    {
        for (var i = services.Count - 1; i >= 0; i--)
        {
            var descriptor = services[i];
            if (descriptor.ServiceType == typeof(ILoggerProvider)
                && (descriptor.ImplementationInstance == loggerProvider || s_replacedLoggerProviders.Contains(ImplementationName(descriptor))))
                services.RemoveAt(i);
        }

        services.AddSingleton<ILoggerProvider>(loggerProvider);
    }

    private static string ImplementationName(ServiceDescriptor descriptor) =>
        (descriptor.IsKeyedService ? null : descriptor.ImplementationType ?? descriptor.ImplementationInstance?.GetType() ?? descriptor.ImplementationFactory?.Method.ReturnType)?.FullName ?? "";

    private sealed class AppliedMarker;
}
