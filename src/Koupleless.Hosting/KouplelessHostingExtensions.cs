using Koupleless.Hosting;
using Koupleless.Hosting.Dispatch;
using Koupleless.Hosting.Lifecycle;
using Koupleless.Hosting.Loading;
using Koupleless.Hosting.Services;
using Koupleless.Hosting.Sources;
using Koupleless.Hosting.Unload;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts modules into an ASP.NET Core application.</summary>
public static class KouplelessHostingExtensions
{
    /// <summary>Registers <see cref="IModuleManager"/> and what it needs. Idempotent.</summary>
    /// <param name="services">The base's services.</param>
    /// <param name="configuration">The base's configuration, with the section <see cref="KouplelessOptions.SectionName"/>.</param>
    public static IServiceCollection AddKouplelessHosting(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (services.Any(static descriptor => descriptor.ServiceType == typeof(IModuleManager)))
            return services;

        // Early: the pool reads the setting once, before its first thread.
        PoolThreads.Keep();
        services.AddOptions<KouplelessOptions>().Bind(configuration.GetSection(KouplelessOptions.SectionName));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<BaseAssemblies>();
        services.AddSingleton<ModuleVerifier>();
        services.AddSingleton<ArtifactStore>();
        services.AddSingleton<ArtifactDownloader>();
        services.AddSingleton<ModuleStager>();
        services.AddSingleton<RouteTable>();
        services.AddSingleton<ProviderTable>();
        services.AddSingleton(typeof(IModuleProviders<>), typeof(ModuleProviders<>));
        services.AddSingleton<CacheEvictor>();
        services.AddSingleton<UnloadProof>();
        services.AddSingleton<ModuleUnloader>();
        services.AddSingleton<ModuleRegistry>();
        services.AddSingleton<HostBuildingListener>();
        services.AddSingleton<PreloadReport>();
        services.AddSingleton<IPreloadReport>(static provider => provider.GetRequiredService<PreloadReport>());
        services.AddSingleton<ModuleKeyFolders>();
        services.AddSingleton(provider => new ModuleSurroundings(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<ModuleKeyFolders>(),
            provider.GetRequiredService<IOptions<KouplelessOptions>>().Value,
            () => provider.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? []));
        services.AddSingleton<ModuleManager>();
        services.AddSingleton<IModuleManager>(static provider => provider.GetRequiredService<ModuleManager>());
        services.AddHostedService<ModuleHostedService>();
        return services;
    }

    /// <summary>
    /// Hands requests to modules under their path bases. A request for which the base has an endpoint of its own stays with
    /// the base; what the base's pipeline does before this line (authentication, logging, …) holds for modules too.
    /// </summary>
    /// <param name="app">The base's pipeline.</param>
    public static IApplicationBuilder MapModules(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var routes = app.ApplicationServices.GetService<RouteTable>()
            ?? throw new InvalidOperationException("Call builder.AddKoupleless() before app.MapModules().");
        return app.Use(next => new ModuleDispatcher(next, routes).InvokeAsync);
    }
}
