using System.CommandLine;
using System.Text.Json;
using Koupleless.Cli.Output;
using Koupleless.Packaging;

namespace Koupleless.Cli.Verify;

/// <summary><c>koupleless verify</c>: which of these modules would this base break, and where.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandConsole console)
    {
        var artifacts = new Argument<string[]>("artifact")
        {
            Description = "Artifacts (.nupkg), folders with artifacts, or patterns such as 'modules/**/*.nupkg'.",
            Arity = ArgumentArity.OneOrMore,
        };
        // An argument that takes many values takes a misspelt option for one of them.
        artifacts.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith('-')))
                result.AddError($"Unrecognized option '{token.Value}'.");
        });
        var @base = new Option<string>("--base", "-b")
        {
            Description = "What they are to run in: a base.json, the folder of a base, its contract package, or the URL of the operations API of a base that is up (http://127.0.0.1:1239, http://unix:/path).",
            Required = true,
        };
        var frameworks = new Option<string[]>("--framework")
        {
            Description = "A folder with the assemblies of the base's shared frameworks, or a .NET installation, when they are not installed here. May be given several times.",
        };
        var runtime = new Option<string?>("--runtime")
        {
            Description = "The runtime identifier of the machine that the base runs on, for example linux-musl-x64. Default: this machine's.",
        };
        var parallel = new Option<int>("--parallel")
        {
            Description = "How many artifacts are checked at a time. Default: the number of processors.",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        parallel.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1))
                result.AddError("--parallel must be a number of at least 1.");
        });
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };

        var command = new Command("verify", "Checks which modules a base would break, and where, without running anything.") { artifacts, @base, frameworks, runtime, parallel, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            new(
                parsed.GetRequiredValue(artifacts),
                parsed.GetRequiredValue(@base),
                parsed.GetValue(frameworks) ?? [],
                parsed.GetValue(runtime),
                parsed.GetValue(parallel),
                parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, Request request, CancellationToken cancellationToken)
    {
        var artifacts = ArtifactArguments.Expand(request.Artifacts, Environment.CurrentDirectory);
        using var @base = await OpenAsync(request, cancellationToken);
        var verdicts = await VerifyRun.CheckAsync(@base, artifacts, request.Parallel, console, cancellationToken);
        var report = VerifyReport.Of(@base.Description, verdicts);

        if (request.Json)
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(report, CliJson.Context.VerifyReport));
        else
            VerifyText.Write(console.Page, report);
        foreach (var verdict in verdicts.Where(static verdict => verdict.Verdict == Verdict.Unreadable))
            KouplelessCommand.WriteError(console, verdict.Error!.Code, verdict.Error.Message, verdict.Path);

        return report.Summary.Unreadable > 0 ? ExitCode.Unusable
            : report.Summary.Breaks > 0 ? ExitCode.Failed
            : ExitCode.Done;
    }

    private static async Task<ICheckedBase> OpenAsync(Request request, CancellationToken cancellationToken)
    {
        if (LiveBase.IsUrl(request.Base))
            return new LiveBase(request.Base);

        var runtime = request.Runtime is { } identifier ? RuntimeSelection.Of(identifier) : RuntimeSelection.Current;
        var installation = request.Frameworks.FirstOrDefault(static folder => Directory.Exists(Path.Combine(folder, "shared")));
        var location = await BaseLocation.OpenAsync(
            request.Base,
            new()
            {
                DotNetRoot = installation,
                FrameworkFolders = [.. request.Frameworks.Where(folder => folder != installation)],
                Runtime = runtime,
            },
            cancellationToken);
        return new BaseOnDisk(request.Base, location, runtime);
    }

    private sealed record Request(IReadOnlyList<string> Artifacts, string Base, IReadOnlyList<string> Frameworks, string? Runtime, int Parallel, bool Json);
}
