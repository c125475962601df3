using System.Diagnostics;
using System.Globalization;
using Koupleless.Analyzers;

namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>What the analyzers add to the build of an application: builds with and without them in turn, of the same sources.</summary>
internal static class AnalyzerCostBenchmark
{
    public const string Argument = "analyzers";

    private const int Projects = 5;
    private const int FeaturesOfProject = 43;
    private const int Rounds = 7;
    private const double Target = 1.05;

    public static async Task RunAsync()
    {
        using var solution = new GeneratedSolution(typeof(RuleIds).Assembly.Location, Projects, FeaturesOfProject);
        await DotnetAsync("restore", solution.Root);
        // The first builds load the compiler, and have the analyzers compiled.
        await BuildAsync(solution, analyzers: false);
        await BuildAsync(solution, analyzers: true);
        var (off, on) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            off.Add(await BuildAsync(solution, analyzers: false));
            on.Add(await BuildAsync(solution, analyzers: true));
        }

        var (without, with) = (MedianOf(off), MedianOf(on));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {solution.Lines} lines in {Projects} projects, {Rounds} builds of each kind in turn"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without the analyzers  median {without:0} ms, lowest {off.Min():0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with the analyzers     median {with:0} ms, lowest {on.Min():0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                  median {with / without:0.000}, lowest {on.Min() / off.Min():0.000}, target {Target}"));
    }

    private static double MedianOf(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static Task<double> BuildAsync(GeneratedSolution solution, bool analyzers) =>
        DotnetAsync("build", solution.Root, "--no-restore", "--no-incremental", $"-p:{GeneratedSolution.Switch}={(analyzers ? "true" : "false")}");

    /// <returns>Milliseconds that passed.</returns>
    private static async Task<double> DotnetAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. arguments, "-v:q"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException(output);
    }
}
