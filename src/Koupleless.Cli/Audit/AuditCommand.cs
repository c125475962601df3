using System.CommandLine;
using System.Text.Json;
using Koupleless.Cli.Output;
using Koupleless.Packaging;
using Spectre.Console;

namespace Koupleless.Cli.Audit;

/// <summary><c>koupleless audit</c>: can this code be merged, and what must change first.</summary>
internal static class AuditCommand
{
    private const int MostErrors = 20;

    /// <summary>The modes of the rules.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["Module", "Shared"];

    public static Command Create(CommandConsole console)
    {
        var source = new Argument<string>("source") { Description = "A project (.csproj), a solution (.sln, .slnx, .slnf), or a folder with exactly one of either." };
        var sarif = new Option<string?>("--sarif") { Description = "Also write the findings to this file, as SARIF 2.1.0." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var mode = new Option<string?>("--mode") { Description = "Module: it becomes a module. Shared: it becomes a base, or a library that modules share. Default: what each project says, else Module." };
        mode.AcceptOnlyFromAmong([.. Modes]);
        var strict = new Option<bool>("--strict") { Description = "Report what the rules cannot decide, too." };
        var configuration = new Option<string?>("--configuration", "-c") { Description = "The configuration to build." };
        var noRestore = new Option<bool>("--no-restore") { Description = "Do not restore packages before." };
        var includeTests = new Option<bool>("--include-tests") { Description = "Audit test projects, too." };

        var command = new Command("audit", "Runs the rules over code that is no module yet, and tells whether it can be merged and what must change first. It builds the code.")
        {
            source, sarif, json, mode, strict, configuration, noRestore, includeTests,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            new(
                parsed.GetRequiredValue(source),
                parsed.GetValue(sarif),
                parsed.GetValue(json),
                new(parsed.GetValue(mode), parsed.GetValue(strict), parsed.GetValue(configuration), parsed.GetValue(noRestore), parsed.GetValue(includeTests))),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, Request request, CancellationToken cancellationToken)
    {
        var target = AuditTarget.Find(request.Source);
        var folder = Directory.CreateTempSubdirectory("koupleless-audit-").FullName;
        try
        {
            var errors = await BuildAsync(console, new(folder), target, request.Build, cancellationToken);
            var logs = CompilerLog.ReadAll(folder);
            var reader = new AuditReader(request.Source, target.Folder, logs);
            // An editorconfig can make errors of findings: they are no failure of the build.
            var failures = errors.Where(error => !reader.Rules.Any(rule => error.Contains($"error {rule.Id}:", StringComparison.Ordinal))).ToList();
            if (logs.All(static log => log.Skipped is null && log.HasErrors) && failures.Count > 0)
                throw BuildFailed(target, failures);

            var report = reader.Read();
            var isComplete = failures.Count == 0 && report.Verdict.Outcome != AuditOutcome.Incomplete;
            if (!isComplete)
                report = report with { Verdict = report.Verdict with { Outcome = AuditOutcome.Incomplete } };
            if (request.Sarif is { } sarif)
                AtomicFile.Write(sarif, System.Text.Encoding.UTF8.GetBytes(SarifLog.Write(reader, target.Folder, isComplete)));
            if (request.Json)
                await console.Output.WriteLineAsync(JsonSerializer.Serialize(report, CliJson.Context.AuditReport));
            else
                AuditText.Write(console.Page, report);
            if (failures.Count > 0)
                throw BuildFailed(target, failures);
            return !isComplete ? ExitCode.Unusable
                : report.Verdict.Outcome == AuditOutcome.ChangeFirst ? ExitCode.Failed
                : ExitCode.Done;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> BuildAsync(CommandConsole console, AuditBuild build, AuditTarget target, AuditOptions options, CancellationToken cancellationToken)
    {
        if (!console.IsInteractive)
            return await build.RunAsync(target, options, static _ => { }, cancellationToken);
        return await console.Progress.Status().StartAsync("Building", async status =>
        {
            var projects = 0;
            return await build.RunAsync(target, options, project => status.Status = $"Building: {++projects} done, {Markup.Escape(project)} the last", cancellationToken);
        });
    }

    private static KouplelessException BuildFailed(AuditTarget target, List<string> errors) => new(
        ErrorIds.AuditBuildFailed,
        $"The build of '{target.Path}' failed, so that the rules have not seen all of it:\n{string.Join('\n', errors.Take(MostErrors))}{(errors.Count > MostErrors ? $"\nand {errors.Count - MostErrors} more" : "")}");

    private sealed record Request(string Source, string? Sarif, bool Json, AuditOptions Build);
}
