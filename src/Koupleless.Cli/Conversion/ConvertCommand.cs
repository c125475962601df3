using System.CommandLine;
using System.Text.Json;
using Koupleless.Cli.Output;

namespace Koupleless.Cli.Conversion;

/// <summary><c>koupleless convert</c>: makes a module of a project.</summary>
internal static class ConvertCommand
{
    public static Command Create(CommandConsole console)
    {
        var source = new Argument<string>("source") { Description = "A project (.csproj), or a folder with exactly one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be changed, and write nothing." };
        var sdkVersion = new Option<string?>("--sdk-version") { Description = $"The version of {ProjectSdk.Module}. Default: the tool's own." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };

        var command = new Command("convert", "Makes a module of a project: changes the SDK that its file names, and nothing else in it.") { source, dryRun, sdkVersion, json };
        command.SetAction(async (parsed, _) =>
        {
            var report = ProjectConversion.Run(parsed.GetRequiredValue(source), parsed.GetValue(sdkVersion) ?? ProjectConversion.ToolVersion, parsed.GetValue(dryRun));
            if (parsed.GetValue(json))
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(report, CliJson.Context.ConvertReport));
            else
                ConvertText.Write(console.Page, report);
            return ExitCode.Done;
        });
        return command;
    }
}
