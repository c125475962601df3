using System.CommandLine;
using System.Text.Json;
using Koupleless.Cli.Output;

namespace Koupleless.Cli.Inspect;

/// <summary><c>koupleless inspect</c>: what a module is, what it carries, and why.</summary>
internal static class InspectCommand
{
    public static Command Create(CommandConsole console)
    {
        var source = new Argument<string>("source")
        {
            Description = "An artifact (.nupkg), the folder of an unpacked one, a module's project after a build, or a module-slim.json.",
        };
        var configuration = new Option<string?>("--configuration", "-c") { Description = "Of a project: the configuration. Default: the one that was built last." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };

        var command = new Command("inspect", "Shows what a module is, what it carries and takes from its base, and why.") { source, configuration, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await InspectSource.ReadAsync(parsed.GetRequiredValue(source), parsed.GetValue(configuration), cancellationToken);
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(report, CliJson.Context.InspectReport));
            else
                InspectText.Write(console.Page, report);
            return ExitCode.Done;
        });
        return command;
    }
}
