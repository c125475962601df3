using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>What a module's own configuration says in its section <c>Kestrel</c>: listeners, which only a base has.</summary>
internal static class KestrelSection
{
    private const string Name = "Kestrel";

    /// <summary>
    /// The keys that have a value, whoever of the module's sources has it. Environment variables are the process's, and so
    /// the base's.
    /// </summary>
    public static IReadOnlyList<string> Find(IConfiguration configuration) =>
        [.. Providers(configuration).SelectMany(static provider => Keys(provider, Name)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<IConfigurationProvider> Providers(IConfiguration configuration) => configuration is IConfigurationRoot root
        ? root.Providers.SelectMany(static provider => provider switch
        {
            EnvironmentVariablesConfigurationProvider => [],
            ChainedConfigurationProvider { Configuration: IConfigurationRoot chained } => Providers(chained),
            _ => [provider],
        })
        : [];

    private static IEnumerable<string> Keys(IConfigurationProvider provider, string path)
    {
        if (provider.TryGet(path, out var value) && value is not null)
            yield return path;
        foreach (var child in provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (var key in Keys(provider, ConfigurationPath.Combine(path, child)))
                yield return key;
        }
    }
}
