using Koupleless.Cli.Output;
using Spectre.Console;

namespace Koupleless.Cli.Verify;

/// <summary>Checks many artifacts, several at a time.</summary>
internal static class VerifyRun
{
    // Fewer are done before anybody could read the bar.
    private const int ManyArtifacts = 20;

    /// <summary>The verdicts in the order of the artifacts. Packages of other kinds that nobody named are left out.</summary>
    /// <exception cref="KouplelessException">KPL5029: the base cannot be asked.</exception>
    public static async Task<IReadOnlyList<ModuleVerdict>> CheckAsync(ICheckedBase @base, IReadOnlyList<ArtifactArgument> artifacts, int parallel, CommandConsole console, CancellationToken cancellationToken)
    {
        var verdicts = new ModuleVerdict?[artifacts.Count];
        if (!console.IsInteractive || artifacts.Count < ManyArtifacts)
            await CheckAsync(static () => { });
        else
        {
            await console.Progress.Progress().AutoClear(true).HideCompleted(true).StartAsync(async progress =>
            {
                var task = progress.AddTask("Checking modules", maxValue: artifacts.Count);
                await CheckAsync(() => task.Increment(1));
            });
        }

        return [.. verdicts.OfType<ModuleVerdict>()];

        Task CheckAsync(Action done) =>
            Parallel.ForAsync(0, artifacts.Count, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken }, async (index, token) =>
            {
                verdicts[index] = await CheckOneAsync(@base, artifacts[index], token);
                done();
            });
    }

    private static async Task<ModuleVerdict?> CheckOneAsync(ICheckedBase @base, ArtifactArgument artifact, CancellationToken cancellationToken)
    {
        try
        {
            return await @base.CheckAsync(artifact.Path, cancellationToken);
        }
        catch (KouplelessException e) when (e.Code == ErrorIds.ManifestMissing && !artifact.IsNamed)
        {
            return null;
        }
        catch (KouplelessException e) when (e.Code != ErrorIds.BaseUnreachable)
        {
            return ModuleVerdict.Failed(artifact.Path, e.Code, e.Message);
        }
    }
}
