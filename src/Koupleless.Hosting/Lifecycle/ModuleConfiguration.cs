using Koupleless.Packaging;
using Microsoft.Extensions.Configuration;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// The configuration of a module's host: what the program's builder reads by default (its own
/// <c>appsettings*.json</c> among it), then the base's <c>Modules:{name}</c> section, then the install arguments.
/// </summary>
internal sealed class ModuleConfiguration(IConfiguration baseConfiguration, ModuleManifest manifest, string[] arguments)
{
    /// <summary>
    /// Tells the builder's defaults not to watch their files: each watcher is an inotify instance, of which a user has
    /// 128 by default, and an installed version's files never change.
    /// </summary>
    public const string NoReloadKey = "hostBuilder:reloadConfigOnChange";

    public void AddTo(IConfigurationBuilder configuration)
    {
        configuration.AddConfiguration(baseConfiguration.GetSection($"Modules:{manifest.Name}"), shouldDisposeConfiguration: false);
        if (arguments.Length > 0)
            configuration.AddCommandLine(arguments);
    }

    /// <summary>For the builder that does not know <see cref="NoReloadKey"/> and collects its sources before it loads any.</summary>
    public void AddToUnloaded(IConfigurationBuilder configuration)
    {
        foreach (var file in configuration.Sources.OfType<FileConfigurationSource>())
            file.ReloadOnChange = false;
        AddTo(configuration);
    }
}
