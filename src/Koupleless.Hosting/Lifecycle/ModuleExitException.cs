namespace Koupleless.Hosting.Lifecycle;

/// <summary>Unwinds a module's code that called <c>Environment.Exit</c>.</summary>
internal sealed class ModuleExitException(int exitCode) : Exception($"The module called Environment.Exit({exitCode}).")
{
    public int ExitCode { get; } = exitCode;
}
