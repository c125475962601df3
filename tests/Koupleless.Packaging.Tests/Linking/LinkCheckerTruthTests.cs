using Koupleless.Packaging.Tests.Linking.Cases;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>The link check says of an upgrade what running the module says.</summary>
public sealed class LinkCheckerTruthTests(LinkFixture fixture) : IClassFixture<LinkFixture>
{
    public static TheoryData<string> Names => [.. LinkCases.All.Select(static c => c.Name)];

    public static TheoryData<string> NamesOfRun => [.. LinkCases.All.Where(static c => c.NotRun is null).Select(static c => c.Name)];

    public static TheoryData<string> NamesOfNotRun => [.. LinkCases.All.Where(static c => c.NotRun is not null).Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_module_links_with_the_base_that_it_was_compiled_against(string name)
    {
        var outcome = fixture.Before(name);
        var report = LinkChecker.Check(fixture.Assemblies(name).Carried, fixture.TargetBefore);

        Assert.True(outcome.IsFine, $"Not a case, because it fails before the upgrade: {outcome}");
        Assert.True(report.Problems.Count == 0, Describe(report));
    }

    [Theory]
    [MemberData(nameof(NamesOfRun))]
    public void An_upgrade_breaks_a_module_exactly_when_running_it_fails(string name)
    {
        var outcome = fixture.After(name);
        var report = LinkChecker.Check(fixture.Assemblies(name).CarriedAfterwards, fixture.TargetAfter);

        Assert.True(outcome.IsFine || outcome.IsLinkError, $"Not a case, because the module itself fails: {outcome}");
        Assert.True(outcome.IsFine == (report.Problems.Count == 0), $"Running: {outcome}{Environment.NewLine}Link check: {Describe(report)}");
    }

    [Theory]
    [MemberData(nameof(NamesOfRun))]
    public void A_problem_names_what_is_wrong(string name)
    {
        var report = LinkChecker.Check(fixture.Assemblies(name).CarriedAfterwards, fixture.TargetAfter);
        if (fixture.After(name).IsFine)
            return;

        var target = fixture.Assemblies(name).Case.Target;
        Assert.NotEqual("", target);
        Assert.True(report.Problems.Any(problem => IsAbout(problem, target)), $"No problem names {target}: {Describe(report)}");
    }

    [Theory]
    [MemberData(nameof(NamesOfNotRun))]
    public void What_would_fail_is_reported_even_if_no_run_came_upon_it(string name)
    {
        var outcome = fixture.After(name);
        var report = LinkChecker.Check(fixture.Assemblies(name).CarriedAfterwards, fixture.TargetAfter);

        Assert.True(outcome.IsFine, $"Running does come upon it: {outcome}");
        Assert.Contains(report.Problems, problem => IsAbout(problem, fixture.Assemblies(name).Case.Target));
    }

    private static bool IsAbout(LinkProblem problem, string target) => $"{problem.Supplier} {problem.Target}".Contains(target);

    private static string Describe(LinkReport report) => report.Problems.Count == 0
        ? "no problem"
        : string.Join(Environment.NewLine, report.Problems.Select(static problem => $"{problem.Kind} {problem.Supplier} {problem.Target}: {problem.Message}"));
}
