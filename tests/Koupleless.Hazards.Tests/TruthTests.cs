using Koupleless.Hazards.Tests.Corpus;
using Koupleless.Hazards.Tests.Runs;

namespace Koupleless.Hazards.Tests;

/// <summary>Each case is run, and what becomes of it is what its header says.</summary>
public sealed class TruthTests
{
    public static TheoryData<string> Cases => CaseCorpus.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_runs_as_its_header_says(string name)
    {
        var hazard = CaseCorpus.Find(name);

        var run = await CaseRuns.GetAsync(hazard);

        Assert.True(hazard.Outcome == run.Outcome, $"The header says {hazard.Outcome}, the run {run.Describe()}");
    }
}
