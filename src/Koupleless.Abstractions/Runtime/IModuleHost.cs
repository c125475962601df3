using System.ComponentModel;

namespace Koupleless.Runtime;

/// <summary>
/// The base's side of a module's entry point. Generated code calls it in place of the host factories and of
/// <c>Build</c>, <c>Run</c> and <c>Environment.Exit</c>; it is not meant to be called by hand. Builders and hosts are
/// passed as <see cref="object"/> because this assembly has no dependencies; the types accepted stand at each member.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModuleHost
{
    /// <summary>The name of the module's assembly: what ASP.NET Core calls the application name.</summary>
    string ApplicationName { get; }

    /// <summary>The base's environment, for example <c>Production</c>.</summary>
    string EnvironmentName { get; }

    /// <summary>
    /// The content root for a host: the module's own folder when <paramref name="requested"/> is null or the base's
    /// folder, a folder below it when it is relative, else what was asked for.
    /// </summary>
    string ResolveContentRoot(string? requested);

    /// <summary>The arguments for a host factory: those of the program, and the module's defaults behind them.</summary>
    string[] GetHostArguments(string[]? arguments);

    /// <summary>
    /// Tells of a new builder, so that it takes the module's configuration and logging:
    /// <c>WebApplicationBuilder</c>, <c>HostApplicationBuilder</c>, <c>IHostBuilder</c> or <c>IWebHostBuilder</c>.
    /// </summary>
    void BuilderCreated(object builder);

    /// <summary>
    /// Called directly before <c>Build</c>; the same types as <see cref="BuilderCreated"/>. It is the first that the base
    /// hears of a builder made by its constructor, which no generator can replace; then it stands for both.
    /// </summary>
    void Building(object builder);

    /// <summary>Called directly after <c>Build</c>: an <c>IHost</c> or <c>IWebHost</c>.</summary>
    void Built(object host);

    /// <summary>Called directly before <c>Start</c> or <c>StartAsync</c> of an <c>IHost</c> or <c>IWebHost</c>.</summary>
    void Starting(object host);

    /// <summary>
    /// Stands for <c>Run</c>. With <paramref name="last"/>, nothing of the program follows the call: it returns as soon
    /// as the host has started, and the base stops and disposes the host with the module. Otherwise it blocks until then.
    /// </summary>
    void Run(object host, bool last);

    /// <summary>Stands for <c>RunAsync</c>: completes when the module or the host has stopped.</summary>
    Task RunAsync(object host, CancellationToken cancellationToken);

    /// <summary>Stands for <c>WaitForShutdown</c>.</summary>
    void WaitForShutdown(object host);

    /// <summary>Stands for <c>WaitForShutdownAsync</c>.</summary>
    Task WaitForShutdownAsync(object host, CancellationToken cancellationToken);

    /// <summary>
    /// Stands for <c>Environment.Exit</c>: ends the module, never the base. It does not return; it throws an exception
    /// that unwinds the calling code.
    /// </summary>
    /// <param name="exitCode">The code that the program would have left with.</param>
    void Exit(int exitCode);

    /// <summary>
    /// Stands for <c>MapStaticAssets</c>: the list of static web assets is in the module's folder, not in that of the process.
    /// </summary>
    /// <param name="endpoints">An <c>IEndpointRouteBuilder</c>.</param>
    /// <param name="manifestPath">The list; null for that of the application.</param>
    /// <returns>A <c>StaticAssetsEndpointConventionBuilder</c>.</returns>
    object MapStaticAssets(object endpoints, string? manifestPath);
}
