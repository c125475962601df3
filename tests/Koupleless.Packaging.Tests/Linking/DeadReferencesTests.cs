namespace Koupleless.Packaging.Tests.Linking;

public sealed class DeadReferencesTests
{
    [Fact]
    public void A_reference_that_is_dead_alone_is_ignored_in_every_base()
    {
        var dead = DeadReferences.Of(new([Problem("Orders", "Optional", "Optional.Api")], []));
        var report = new LinkReport([Problem("Orders", "Optional", "Optional.Api"), Problem("Orders", "Contracts", "Shop.ICart")], ["Base"]);

        var left = report.Without(dead);

        Assert.Equal(["Shop.ICart"], left.Problems.Select(static problem => problem.Target));
        Assert.Equal(["Base"], left.Unverified);
    }

    [Fact]
    public void The_same_target_from_another_assembly_is_no_dead_reference() =>
        Assert.Single(new LinkReport([Problem("Prices", "Optional", "Optional.Api")], []).Without([new("Orders", "Optional", "Optional.Api")]).Problems);

    private static LinkProblem Problem(string from, string supplier, string target) =>
        new(LinkProblemKind.MissingType, supplier, target, "gone", from, []);
}
