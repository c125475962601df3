using Koupleless.Hosting.Dispatch;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Lifecycle;

// The server that a web host of the module gets in place of its own.
internal sealed partial class ModuleRuntime
{
    private ModuleServer CreateServer(IServiceProvider services)
    {
        if (services.GetService<IConfiguration>() is { } configuration && KestrelSection.Find(configuration) is { Count: > 0 } keys)
            LogKestrelSection(ErrorIds.ListenerOfModule, _manifest.Name, _manifest.Version, string.Join(", ", keys), ErrorIds.HelpLink(ErrorIds.ListenerOfModule));
        return new ModuleServer(Gate, new ModuleAddresses(_surroundings.Addresses), SettingsOf(services), OnServerStarted);
    }

    private ServerSettings? SettingsOf(IServiceProvider services)
    {
        try
        {
            return services.GetService<IOptions<KestrelServerOptions>>() is { } options ? ServerSettings.Of(options.Value) : null;
        }
        catch (Exception e)
        {
            // The program configures endpoints with them, too: a certificate that is not on this machine, for one, is no
            // reason not to serve on the base's.
            LogServerOptions(ErrorIds.ListenerOfModule, _manifest.Name, _manifest.Version, e.Message, ErrorIds.HelpLink(ErrorIds.ListenerOfModule));
            return null;
        }
    }

    [LoggerMessage(16, LogLevel.Warning, "{Code}: {Module} {Version} configures listeners of its own ({Keys}), which have no effect in a base: the base's listeners serve it. What it needs of them, HTTP/2 for gRPC for example, belongs into the base's section Kestrel. See {Help}")]
    private partial void LogKestrelSection(string code, string module, string version, string keys, string help);

    [LoggerMessage(17, LogLevel.Warning, "{Code}: the options that {Module} {Version} sets for its server cannot be read, and have no effect: {Error} See {Help}")]
    private partial void LogServerOptions(string code, string module, string version, string error, string help);
}
