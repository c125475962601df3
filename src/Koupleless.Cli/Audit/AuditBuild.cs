using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Koupleless.Cli.Audit;

/// <summary>How an audit builds.</summary>
/// <param name="Mode">The mode for all projects; null for each project's own, or Module.</param>
/// <param name="Strict">True to report what cannot be decided, too.</param>
/// <param name="Configuration">The configuration; null for the default.</param>
/// <param name="NoRestore">True when the packages are there.</param>
/// <param name="IncludeTests">True to audit test projects as well.</param>
internal sealed record AuditOptions(string? Mode, bool Strict, string? Configuration, bool NoRestore, bool IncludeTests);

/// <summary>The build behind an audit: the .NET SDK's own, with the rules added to every project.</summary>
/// <param name="folder">A folder for what the compilations leave.</param>
internal sealed partial class AuditBuild(string folder)
{
    private const int MostOutput = 40;

    private static readonly string s_assets = Path.Combine(AppContext.BaseDirectory, "audit");

    /// <summary>Builds; returns the errors of the build, each a line, none when it succeeded.</summary>
    /// <exception cref="KouplelessException">KPL5033: there is no .NET SDK to build with.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(AuditTarget target, AuditOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        WriteConfigurations(options);
        using var process = Start(target, options);
        var errors = new List<string>();
        var output = new Queue<string>();
        try
        {
            await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (process.ExitCode == 0)
            return [];
        if (errors.Count > 0)
            return errors;
        var text = string.Join(Environment.NewLine, output);
        // The host says so before any build begins.
        throw SdkMissing().IsMatch(text)
            ? new KouplelessException(ErrorIds.SdkUnusable, $"`dotnet build` cannot run in '{target.Folder}': {text}")
            : new KouplelessException(ErrorIds.AuditBuildFailed, $"The build of '{target.Path}' failed: {text}");

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                lock (output)
                {
                    if (ErrorLine().IsMatch(line) && !errors.Contains(line.Trim()))
                        errors.Add(line.Trim());
                    output.Enqueue(line);
                    if (output.Count > MostOutput)
                        output.Dequeue();
                }

                if (BuiltProject().Match(line) is { Success: true } built)
                    progress(built.Groups[1].Value);
            }
        }
    }

    private static KouplelessException NoSdk(Exception inner) =>
        new(ErrorIds.SdkUnusable, "There is no `dotnet` to build with. Install the .NET SDK that the project needs, or put it on the PATH.", inner);

    private Process Start(AuditTarget target, AuditOptions options)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = target.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(target, options))
            start.ArgumentList.Add(argument);
        // What a build, or a `dotnet` around this process, has set for its own SDK is not for this one.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // Nothing outlives the audit, and its messages are those that are looked for above.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw NoSdk(e);
        }
    }

    private IEnumerable<string> Arguments(AuditTarget target, AuditOptions options)
    {
        yield return "build";
        yield return target.Path;
        yield return "-nologo";
        yield return "-verbosity:minimal";
        yield return "-consoleLoggerParameters:NoSummary";
        if (options.Configuration is { } configuration)
        {
            yield return "--configuration";
            yield return configuration;
        }

        if (options.NoRestore)
            yield return "--no-restore";
        foreach (var (name, value) in Properties(options))
            yield return $"-property:{name}={Escape(value)}";
    }

    private IEnumerable<(string Name, string Value)> Properties(AuditOptions options)
    {
        const string hook = "CustomAfterMicrosoftCommonTargets";
        yield return (hook, Path.Combine(s_assets, "Koupleless.Audit.targets"));
        if (Environment.GetEnvironmentVariable(hook) is { Length: > 0 } chained)
            yield return ("KouplelessAuditChained", chained);
        yield return ("KouplelessAuditFolder", folder);
        yield return ("KouplelessAuditAnalyzer", Path.Combine(s_assets, "Koupleless.Analyzers.dll"));
        if (options.Mode is { } mode)
            yield return ("KouplelessAuditMode", mode);
        if (options.IncludeTests)
            yield return ("KouplelessAuditTests", "true");
        // A project may have switched its analyzers off for its own builds.
        yield return ("RunAnalyzers", "true");
        yield return ("RunAnalyzersDuringBuild", "true");
        yield return ("MSBuildTreatWarningsAsErrors", "false");
        yield return ("GeneratePackageOnBuild", "false");
        // The compiler server would stay, and keep the analyzers' file open.
        yield return ("UseSharedCompilation", "false");
    }

    private void WriteConfigurations(AuditOptions options)
    {
        foreach (var mode in AuditCommand.Modes)
        {
            // The level is higher than that of the file in which a project's own properties reach the compiler.
            File.WriteAllText(Path.Combine(folder, $"{mode}.globalconfig"), $"""
                is_global = true
                global_level = 1000000
                build_property.KouplelessAnalysisMode = {mode}
                build_property.KouplelessAudit = true
                build_property.KouplelessAnalysisLevel = {(options.Strict ? "Strict" : "Default")}

                """);
        }
    }

    private static string Escape(string value) => value.Replace("%", "%25").Replace(";", "%3B").Replace(",", "%2C");

    [GeneratedRegex(@"(^|\W)error( [A-Za-z]+[0-9]+)?\s?: ", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    [GeneratedRegex("^  (.+) -> .+$", RegexOptions.CultureInvariant)]
    private static partial Regex BuiltProject();

    [GeneratedRegex("No .NET SDKs were found|compatible .NET SDK was not found|A fatal error|application '?build'? does not exist", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SdkMissing();
}
