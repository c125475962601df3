using Koupleless.Hazards.Tests.Analysis;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests;

/// <summary>Analyzers say of each case what its run shows, except where a listed reason says why not.</summary>
public sealed class AnalyzerTests
{
    public static TheoryData<string> Cases => CaseCorpus.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Analyzers_say_what_the_run_shows(string name)
    {
        var hazard = CaseCorpus.Find(name);

        var verdict = await CaseVerdict.GetAsync(hazard);

        if (CaseList.Disagreements.Contains(hazard))
            Assert.False(verdict.Agrees, "The case is listed in Disagreements.txt, but analyzers and run agree.");
        else
            Assert.True(verdict.Agrees, $"Outcome: {hazard.Outcome}. Reported: {(verdict.Text.Length == 0 ? "nothing" : verdict.Text)}");
    }

    [Fact]
    public void Every_disagreement_names_a_case_and_has_a_reason()
    {
        var names = CaseCorpus.All.Select(static hazard => hazard.Name).ToHashSet();

        Assert.DoesNotContain(CaseList.Disagreements.Reasons, entry => !names.Contains(entry.Key) || entry.Value.Length < 20);
    }
}
