using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Lifecycle;

// Errors of the module are logged as text: a provider that keeps exceptions would keep the module's load context.
internal sealed partial class ModuleRuntime
{
    [LoggerMessage(10, LogLevel.Error, "Module {Module} {Version} failed to start: {Error}")]
    private partial void LogStartFailed(string module, string version, string error);

    [LoggerMessage(11, LogLevel.Error, "The program of module {Module} {Version} ended with an exception while its host ran: {Error}")]
    private partial void LogLateFailure(string module, string version, string error);

    [LoggerMessage(12, LogLevel.Warning, "Module {Module} {Version} called Environment.Exit({ExitCode}): the module stops, the base goes on.")]
    private partial void LogExit(string module, string version, int exitCode);

    [LoggerMessage(13, LogLevel.Warning, "Module {Module} {Version} has a second web host; the first one answers on {PathBase}.")]
    private partial void LogSecondServer(string module, string version, string pathBase);

    [LoggerMessage(14, LogLevel.Warning, "Module {Module} {Version} still had {Count} calls in flight after {DrainTimeout}; they are cancelled.")]
    private partial void LogAborting(string module, string version, int count, TimeSpan drainTimeout);

    [LoggerMessage(15, LogLevel.Warning, "Module {Module} {Version} failed to {Step} in order: {Error}")]
    private partial void LogStopFailed(string module, string version, string step, string error);
}
