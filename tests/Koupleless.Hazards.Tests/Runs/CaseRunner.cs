using System.Diagnostics;
using System.Text.Json;
using Koupleless.Analyzers.Analysis;
using Koupleless.HazardRunner;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Runs;

/// <summary>Runs one case, in a process of its own for each run.</summary>
internal static class CaseRunner
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    public static Task<CaseRun> RunAsync(HazardCase hazard) =>
        WithCompiledAsync(hazard, async (folder, arguments) =>
        {
            var (plain, output) = await StartAsync(folder, arguments);
            var evicted = plain is { Pinned: true } ? (await StartAsync(folder, [.. arguments, "--evict"])).Report : null;
            return new CaseRun(hazard, plain, evicted, output);
        });

    /// <summary>What holds a case that stays without eviction.</summary>
    public static Task<RunReport> FindPathAsync(HazardCase hazard) =>
        WithCompiledAsync(hazard, static async (folder, arguments) =>
        {
            var (report, output) = await StartAsync(folder, [.. arguments, "--path"]);
            return report ?? throw new InvalidOperationException(output);
        });

    private static async Task<T> WithCompiledAsync<T>(HazardCase hazard, Func<string, List<string>, Task<T>> run)
    {
        var folder = Directory.CreateTempSubdirectory("hazard-").FullName;
        try
        {
            return await run(folder, Prepare(hazard, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> Prepare(HazardCase hazard, string folder)
    {
        var assembly = Path.Combine(folder, "case.dll");
        CaseCompiler.Write(CaseCompiler.Compile(hazard), assembly);
        List<string> arguments = ["--case", assembly];
        if (hazard.IsAboutOwnStatics)
            arguments.Add("--statics");
        if (hazard.Isolated.Count > 0)
            arguments.AddRange("--isolate", string.Join(',', CasePackages.Closure(hazard.Isolated)));
        if (hazard.UsedBefore.Count > 0)
            arguments.AddRange("--used-before", string.Join(',', hazard.UsedBefore));
        if (hazard.Mode == AnalysisMode.Shared)
        {
            var client = Path.Combine(folder, "client.dll");
            CaseCompiler.Write(CaseCompiler.CompileClient(), client);
            arguments.AddRange("--client", client);
        }

        return arguments;
    }

    private static async Task<(RunReport? Report, string Output)> StartAsync(string folder, IEnumerable<string> arguments)
    {
        var result = Path.Combine(folder, "result.json");
        File.Delete(result);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folders.Runner, "HazardRunner.dll"), .. arguments, "--result", result])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The process did not end within {s_limit.TotalSeconds} seconds.");
        }

        var text = string.Concat(await output);
        await using var report = File.Exists(result) ? File.OpenRead(result) : null;
        if (report is null && !File.Exists($"{result}.started"))
            throw new InvalidOperationException($"The runner did not come to the case: {text}");
        return (report is null ? null : await JsonSerializer.DeserializeAsync(report, RunReportContext.Default.RunReport), $"Exit code {process.ExitCode}. {text}");
    }
}
