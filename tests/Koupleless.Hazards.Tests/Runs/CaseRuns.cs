using System.Collections.Concurrent;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Runs;

/// <summary>
/// The runs, some at a time: a pinned case mostly waits between its collections. A test framework asks for one case after the other, in an order of its own: those that stand behind it are
/// begun with it.
/// </summary>
internal static class CaseRuns
{
    private const int AtATime = 4;

    private static readonly SemaphoreSlim s_processes = new(AtATime);
    private static readonly ConcurrentDictionary<string, Lazy<Task<CaseRun>>> s_runs = new();

    public static Task<CaseRun> GetAsync(HazardCase hazard)
    {
        var index = CaseCorpus.All.Index().First(entry => entry.Item == hazard).Index;
        var runs = CaseCorpus.All.Skip(index).Take(AtATime + 1).Select(Begin).ToList();
        return runs[0];
    }

    private static Task<CaseRun> Begin(HazardCase hazard) =>
        s_runs.GetOrAdd(hazard.Name, _ => new(() => Task.Run(() => RunAsync(hazard)))).Value;

    private static async Task<CaseRun> RunAsync(HazardCase hazard)
    {
        await s_processes.WaitAsync();
        try
        {
            return await CaseRunner.RunAsync(hazard);
        }
        finally
        {
            s_processes.Release();
        }
    }
}
