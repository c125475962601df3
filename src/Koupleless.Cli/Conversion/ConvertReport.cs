namespace Koupleless.Cli.Conversion;

/// <summary>What became, or would become, of a project.</summary>
internal enum ConvertOutcome
{
    /// <summary>It is a module now.</summary>
    Converted,

    /// <summary>It would be a module: nothing was written.</summary>
    WouldConvert,

    /// <summary>It has been a module before, and there was nothing to do.</summary>
    AlreadyModule,
}

/// <summary>The answer of <c>koupleless convert</c>, as JSON and behind the text.</summary>
/// <param name="SchemaVersion">Grows when a property goes or changes its meaning.</param>
/// <param name="Project">The project file.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Module">The name that the module has in a base; null when the project does not say it in plain text.</param>
/// <param name="Changes">Files that were changed, or would be.</param>
/// <param name="Findings">What somebody should know or do.</param>
internal sealed record ConvertReport(
    int SchemaVersion,
    string Project,
    ConvertOutcome Outcome,
    string? Module,
    IReadOnlyList<ConvertChange> Changes,
    IReadOnlyList<ConvertFinding> Findings)
{
    public const int CurrentSchemaVersion = 1;
}

/// <summary>A changed file.</summary>
/// <param name="File">Its path.</param>
/// <param name="Created">It was not there before.</param>
/// <param name="Change">What is changed, in words.</param>
internal sealed record ConvertChange(string File, bool Created, string Change);

/// <summary>Something about the project.</summary>
/// <param name="Message">What, and what to do.</param>
/// <param name="Rule">The page about it; null when there is none.</param>
/// <param name="Help">Its address.</param>
internal sealed record ConvertFinding(string Message, string? Rule = null, string? Help = null)
{
    public static ConvertFinding Of(string rule, string message) => new(message, rule, ErrorIds.HelpLink(rule));
}
