using Koupleless.Operations;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the operations API to a base.</summary>
public static class KouplelessOperationsExtensions
{
    /// <summary>Registers the operations listener. Call it after <c>AddKouplelessHosting</c>.</summary>
    /// <param name="services">The base's services.</param>
    /// <param name="configuration">The base's configuration, with the section <see cref="OperationsOptions.SectionName"/>.</param>
    public static IServiceCollection AddKouplelessOperations(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<OperationsOptions>().Bind(configuration.GetSection(OperationsOptions.SectionName));
        services.AddHostedService<OperationsListener>();
        return services;
    }
}
