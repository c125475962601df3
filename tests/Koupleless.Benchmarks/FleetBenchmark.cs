using Koupleless.Packaging;

namespace Koupleless.Benchmarks;

/// <summary>All modules against one base: which of these 200 would this base upgrade break?</summary>
internal static class FleetBenchmark
{
    private const double Target = 3000;

    public static async Task RunAsync(ShopFleet shop)
    {
        await Figure.PrintAsync($"koupleless verify, {shop.Artifacts.Count} modules, the whole process", runs: 7, Target, () => ToolAsync(shop));
        await Figure.PrintAsync($"{shop.Artifacts.Count} modules read and checked, warm process", runs: 7, Target, () => CheckAsync(shop));
        await Figure.PrintAsync($"{shop.Artifacts.Count} modules read only, warm process", runs: 7, target: null, () => ReadAsync(shop));
    }

    private static async Task<Time> ToolAsync(ShopFleet shop) =>
        (await Figure.OfProcessAsync(Path.Combine(AppContext.BaseDirectory, "Koupleless.Cli.dll"), "verify", Path.GetDirectoryName(shop.Artifacts[0])!, "--base", shop.Base)).Time;

    // A base that is opened anew each time: nothing of it is known before.
    private static Task<Time> CheckAsync(ShopFleet shop) => Figure.OfAsync(async () =>
    {
        using var location = BaseLocation.Open(shop.Base);
        await Parallel.ForEachAsync(shop.Artifacts, async (artifact, cancellationToken) =>
        {
            if (location.Check(await ModuleArtifact.OpenAsync(artifact, cancellationToken: cancellationToken), cancellationToken).Problems.Count > 0)
                throw new InvalidOperationException($"{artifact} does not link.");
        });
    });

    private static Task<Time> ReadAsync(ShopFleet shop) => Figure.OfAsync(() =>
        Parallel.ForEachAsync(shop.Artifacts, static async (artifact, cancellationToken) => await ModuleArtifact.OpenAsync(artifact, cancellationToken: cancellationToken)));
}
