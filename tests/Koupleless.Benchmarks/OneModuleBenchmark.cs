using System.Globalization;
using Koupleless.Packaging;

namespace Koupleless.Benchmarks;

/// <summary>What the link check adds to the build of one module: opening the base, and checking assemblies that are in memory.</summary>
internal static class OneModuleBenchmark
{
    public const string ChildArgument = "one-module";

    private const double Target = 50;
    private const int WarmRuns = 30;

    public static async Task RunAsync(ShopFleet shop)
    {
        foreach (var artifact in shop.Artifacts.Take(3))
        {
            var name = Path.GetFileName(artifact).Split('-')[0];
            // A build node that has built a few modules, and one that is new: there the check itself must be compiled first.
            await Figure.PrintAsync($"one module in the build: {name}, warm build node", runs: 5, Target, () => ChildAsync(artifact, shop.Base, line: 1));
            await Figure.PrintAsync($"one module in the build: {name}, new build node", runs: 5, target: null, () => ChildAsync(artifact, shop.Base, line: 0));
        }
    }

    /// <summary>Writes the times of the first check of a process, then of the best of many.</summary>
    public static async Task<int> RunChildAsync(string artifact, string @base)
    {
        var images = (await ModuleArtifact.OpenAsync(artifact)).Images;
        var times = new List<Time>();
        for (var i = 0; i <= WarmRuns; i++)
        {
            times.Add(await Figure.OfAsync(() =>
            {
                using var location = BaseLocation.Open(@base);
                return LinkChecker.Check(images, location.Target).Problems.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException("The module does not link.");
            }));
        }

        foreach (var time in new[] { times[0], times.Skip(1).MinBy(static time => time.Wall) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.Wall} {time.Processor}"));
        return 0;
    }

    private static async Task<Time> ChildAsync(string artifact, string @base, int line)
    {
        var (_, output) = await Figure.OfProcessAsync(typeof(OneModuleBenchmark).Assembly.Location, ChildArgument, artifact, @base);
        var times = output.Split('\n')[line].Split(' ').Select(static time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
        return new(times[0], times[1]);
    }
}
