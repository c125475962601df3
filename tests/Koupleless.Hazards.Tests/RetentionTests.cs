using Koupleless.Hazards.Tests.Corpus;
using Koupleless.Hazards.Tests.Runs;
using Xunit.Abstractions;

namespace Koupleless.Hazards.Tests;

/// <summary>What holds a case that stays, from a root to its load context, as the documentation of the rules shows it.</summary>
public sealed class RetentionTests(ITestOutputHelper output)
{
    private static readonly string[] s_ends = ["System.Reflection.LoaderAllocator", "Koupleless.HazardRunner.CaseContext"];

    /// <summary>The first case of each rule that stays.</summary>
    public static TheoryData<string> Cases =>
        [.. CaseCorpus.All.Where(static hazard => hazard.Outcome is Outcome.Pins or Outcome.Evicted).DistinctBy(static hazard => hazard.Rule).Select(static hazard => hazard.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_holds_a_pinned_case_is_named(string name)
    {
        var report = await CaseRunner.FindPathAsync(CaseCorpus.Find(name));

        output.WriteLine($"{name}: {string.Join(" -> ", report.Path)}");
        Assert.Null(report.PathProblem);
        Assert.True(report.Path.Count > 1);
        Assert.Contains(report.Path[^1], s_ends);
    }
}
