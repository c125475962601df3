using Koupleless.Hazards.Tests.Analysis;
using Koupleless.Hazards.Tests.Corpus;
using Xunit.Abstractions;

namespace Koupleless.Hazards.Tests;

/// <summary>How good the rules are over the whole corpus.</summary>
public sealed class SummaryTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    [Fact]
    public void The_corpus_has_at_least_150_cases_of_both_kinds()
    {
        var hazards = CaseCorpus.All.Count(Expectation.IsHazard);
        Assert.True(CaseCorpus.All.Count >= 150, $"{CaseCorpus.All.Count} cases");
        Assert.InRange(hazards, CaseCorpus.All.Count / 4, CaseCorpus.All.Count * 3 / 4);
    }

    [Fact]
    public async Task Nearly_all_hazards_are_reported_and_nearly_all_safe_code_is_not()
    {
        var verdicts = new List<CaseVerdict>();
        foreach (var hazard in CaseCorpus.All.Where(static hazard => !CaseList.Disagreements.IsRuntimeOnly(hazard)))
            verdicts.Add(await CaseVerdict.GetAsync(hazard));
        foreach (var rule in verdicts.GroupBy(static verdict => verdict.Case.Rule))
            output.WriteLine($"{rule.Key}: {Rates(rule)}");
        output.WriteLine($"All: {Rates(verdicts)}");
        foreach (var verdict in verdicts.Where(static verdict => !verdict.Agrees))
            output.WriteLine($"{verdict.Case.Name} | {verdict.Case.Outcome}, reported: {string.Join(", ", verdict.Reported)}");

        Assert.InRange(Recall(verdicts), Least, 1);
        Assert.InRange(Silence(verdicts), Least, 1);
        Assert.InRange(Precision(verdicts), Least, 1);
    }

    private static string Rates(IEnumerable<CaseVerdict> verdicts)
    {
        var list = verdicts.ToList();
        return $"{list.Count} cases, recall {Recall(list):P1}, silent on safe ones {Silence(list):P1}, precision {Precision(list):P1}";
    }

    // Of the hazards, the part that is reported.
    private static double Recall(IEnumerable<CaseVerdict> verdicts) =>
        Part(verdicts.Where(static verdict => Expectation.IsHazard(verdict.Case)), static verdict => verdict.Agrees);

    // Of the safe cases, the part in which nothing is reported.
    private static double Silence(IEnumerable<CaseVerdict> verdicts) =>
        Part(verdicts.Where(static verdict => !Expectation.IsHazard(verdict.Case)), static verdict => verdict.Agrees);

    // Of the cases that are reported, the part that does harm.
    private static double Precision(IEnumerable<CaseVerdict> verdicts) =>
        Part(verdicts.Where(static verdict => Expectation.IsHazard(verdict.Case) == verdict.Agrees), static verdict => Expectation.IsHazard(verdict.Case));

    private static double Part(IEnumerable<CaseVerdict> all, Func<CaseVerdict, bool> counts)
    {
        var list = all.ToList();
        return list.Count == 0 ? 1 : (double)list.Count(counts) / list.Count;
    }
}
