using System.Globalization;
using Koupleless.Analyzers;

namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>
/// What the analyzers add to the compilation of an application: the compiler alone, with the same sources, with and without them in turn.
/// A build's other parts are the same either way, and take longer than what is looked for.
/// </summary>
internal static class AnalyzerCostBenchmark
{
    public const string Argument = "analyzers";

    private const int Projects = 5;
    private const int FeaturesOfProject = 46;
    private const int RoundsOfServer = 5;
    private const int RoundsOfProcesses = 1;
    private const double Target = 1.05;

    public static async Task RunAsync()
    {
        var analyzers = typeof(RuleIds).Assembly.Location;
        using var solution = new GeneratedSolution(Projects, FeaturesOfProject);
        Console.WriteLine($"Building {solution.Lines} lines in {Projects} projects, to know the compiler's arguments");
        await solution.BuildAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {solution.Lines} lines in {Projects} projects, each compiled with and without in turn"));
        await using (var server = CompilerServer.Start())
            await MeasureAsync("a compiler that has run before", RoundsOfServer, solution, analyzers, server.CompileAsync);
        await MeasureAsync("a new process for each project", RoundsOfProcesses, solution, analyzers, CompilerProcess.CompileAsync);
    }

    /// <summary>Compares within each project and round, so that what else the machine does meets both alike.</summary>
    private static async Task MeasureAsync(string name, int rounds, GeneratedSolution solution, string analyzers, Func<CompilerCall, Task<Time>> compileAsync)
    {
        var (off, on) = (new List<Time>(), new List<Time>());
        for (var round = 0; round <= rounds; round++)
        {
            var (without, with) = (default(Time), default(Time));
            foreach (var call in solution.Compilations)
            {
                without += await compileAsync(call);
                with += await compileAsync(call with { Analyzers = analyzers });
            }

            // The first round has the compiler and the analyzers compiled, and the files read.
            if (round == 0)
                continue;
            off.Add(without);
            on.Add(with);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, round {round}: {without.Wall:0} ms without, {with.Wall:0} ms with, {with.Wall / without.Wall:0.000}; processor {with.Processor / without.Processor:0.000}"));
        }

        Print(name, "passed", off, on, static time => time.Wall);
        Print(name, "processor", off, on, static time => time.Processor);
    }

    private static void Print(string name, string unit, List<Time> off, List<Time> on, Func<Time, double> of)
    {
        var ratio = on.Zip(off, (with, without) => of(with) / of(without)).Order().ElementAt(off.Count / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {unit,-9} without {off.Min(of),6:0} ms, with {on.Min(of),6:0} ms (lowest); ratio of lowest {on.Min(of) / off.Min(of):0.000}, median of ratios {ratio:0.000}, target {Target}"));
    }
}
