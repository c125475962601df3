namespace Koupleless.Cli;

/// <summary>What the process says to scripts; documented in docs/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is bad: a module breaks.</summary>
    public const int Failed = 1;

    /// <summary>The command line or what it names cannot be used, so that there is no complete answer.</summary>
    public const int Unusable = 2;

    /// <summary>Cancelled by Ctrl+C, as shells count it.</summary>
    public const int Cancelled = 130;
}
