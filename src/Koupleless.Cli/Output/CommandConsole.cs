using Spectre.Console;

namespace Koupleless.Cli.Output;

/// <summary>Where a command writes: its answer to standard output, everything about the way to it to standard error.</summary>
internal sealed class CommandConsole
{
    private const int MostColumns = 120;
    private const int DefaultColumns = 80;

    // Lines are broken by TextPage, which knows of indentation. A long name is left to the terminal.
    private const int NeverWrap = 100_000;

    private CommandConsole(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
    {
        Output = output;
        Error = error;
        IsInteractive = errorIsTerminal;
        Page = new TextPage(Create(output, outputIsTerminal), outputIsTerminal ? TerminalColumns() : DefaultColumns);
        ErrorPage = new TextPage(Create(error, errorIsTerminal), errorIsTerminal ? TerminalColumns() : NeverWrap);
        Progress = Create(error, errorIsTerminal);
    }

    /// <summary>Standard output, for JSON.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard output, for people.</summary>
    public TextPage Page { get; }

    /// <summary>Standard error; one message is one line where nobody watches, so that logs can be searched.</summary>
    public TextPage ErrorPage { get; }

    /// <summary>True when somebody watches standard error.</summary>
    public bool IsInteractive { get; }

    /// <summary>Standard error, for what moves.</summary>
    public IAnsiConsole Progress { get; }

    public static CommandConsole OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>A console that is no terminal.</summary>
    public static CommandConsole Of(TextWriter output, TextWriter error) => new(output, error, outputIsTerminal: false, errorIsTerminal: false);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            // They would switch colours on for the logs of a build server.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!isTerminal)
            console.Profile.Width = NeverWrap;
        return console;
    }

    private static int TerminalColumns()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth - 1, 40, MostColumns);
        }
        catch (IOException)
        {
            // A terminal that does not know its size.
            return DefaultColumns;
        }
    }
}
