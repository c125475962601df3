using Koupleless.Cli.Output;

namespace Koupleless.Cli.Tests.Support;

/// <summary>The outcome of a command line.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs command lines in this process.</summary>
internal static class Command
{
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(CancellationToken.None, arguments);

    public static async Task<CommandResult> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await KouplelessCommand.RunAsync(arguments, CommandConsole.Of(output, error), cancellationToken);
        return new(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
