using System.CommandLine;
using System.CommandLine.Invocation;
using Koupleless.Cli.Audit;
using Koupleless.Cli.Conversion;
using Koupleless.Cli.Inspect;
using Koupleless.Cli.Output;
using Koupleless.Cli.Verify;

namespace Koupleless.Cli;

/// <summary>The command <c>koupleless</c>: what every verb has in common.</summary>
internal static class KouplelessCommand
{
    /// <summary>Runs a command line. Every failure ends in a message and an exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, CommandConsole console, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Tells whether code can become a Koupleless module, makes one of it, looks into modules, and checks them against a base before anyone deploys them.")
        {
            AuditCommand.Create(console),
            ConvertCommand.Create(console),
            InspectCommand.Create(console),
            VerifyCommand.Create(console),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                WriteError(console, null, error.Message);
            console.ErrorPage.Write($"Try: {CommandName(parsed)} --help");
            return ExitCode.Unusable;
        }

        var configuration = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            // Program does it: here a cancelled run would end without a word.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            console.ErrorPage.Write("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (KouplelessException e)
        {
            WriteError(console, e.Code, e.Message);
            return ExitCode.Unusable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError(console, null, e.Message);
            return ExitCode.Unusable;
        }
    }

    /// <summary>Writes an error the way compilers do, which build servers recognize.</summary>
    public static void WriteError(CommandConsole console, string? code, string message, string? path = null) =>
        console.ErrorPage.Write($"{(path is null ? "" : $"{path}: ")}error{(code is null ? "" : $" {code}")}: {message}", style: TextPage.Bad);

    private static string CommandName(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "koupleless" : $"koupleless {parsed.CommandResult.Command.Name}";
}
