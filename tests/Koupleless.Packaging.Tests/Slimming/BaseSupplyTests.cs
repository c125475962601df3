namespace Koupleless.Packaging.Tests.Slimming;

public sealed class BaseSupplyTests : IDisposable
{
    private readonly SlimClosure _closure = new();

    public void Dispose() => _closure.Dispose();

    [Theory]
    [InlineData("1.0.0.0", "1.0.0.0", SlimDecision.Provided, "1.0.0.0")]
    [InlineData("3.0.0.0", "2.0.0.0", SlimDecision.Provided, "2.0.0.0")]
    [InlineData("1.0.0.0", null, SlimDecision.Private, null)]
    [InlineData(null, "0.1.0.0", SlimDecision.Private, null)]
    public void Of_two_bases_the_worse_one_decides(string? first, string? second, SlimDecision decision, string? baseVersion)
    {
        _closure.Package("Alpha");

        var file = Assert.Single(_closure.Slim(["Alpha"], request => request with { Bases = [Base("First", first), Base("Second", second)] }).Files);

        Assert.Equal((decision, baseVersion), (file.Decision, file.Supplied?.Version));
    }

    [Fact]
    public void A_lower_version_in_the_second_base_is_an_error_that_names_it()
    {
        _closure.Package("Alpha");

        var error = Assert.Single(_closure.Slim(["Alpha"], static request => request with { Bases = [Base("First", "2.0.0.0"), Base("Second", "0.9.0.0")] }).Errors);

        Assert.Contains("Second", error.Message);
    }

    [Fact]
    public void The_frameworks_copy_is_taken_only_when_it_is_not_lower()
    {
        _closure.Package("Alpha");
        SlimResult In(string version) => _closure.Slim(["Alpha"], request => request with { Bases = [SlimClosure.Base("Shop.Base", new SuppliedAssembly("alpha", version) { Framework = true })] });

        Assert.Equal(SlimDecision.Framework, Assert.Single(In("1.0.0.0").Files).Decision);
        Assert.Equal("KPL4003", Assert.Single(In("0.9.0.0").Errors).Code);
    }

    [Fact]
    public void What_the_bases_framework_has_beyond_the_modules_own_must_be_provided()
    {
        _closure.Package("Alpha").Package("Beta");
        var @base = SlimClosure.Base("Shop.Base", new SuppliedAssembly("Alpha", "1.0.0.0") { Framework = true }, new SuppliedAssembly("Beta", "1.0.0.0") { Framework = true });

        var result = _closure.Slim(["Alpha", "Beta"], request => request with { Bases = [@base], Framework = [new("Alpha", "0.9.0.0"), new("Beta", "1.0.0.0")] });

        Assert.Equal(["Alpha"], result.Provided.Select(static assembly => assembly.Name));
    }

    [Fact]
    public void Without_a_base_the_modules_own_framework_counts()
    {
        _closure.Package("Alpha").Package("Beta");

        var result = _closure.Slim(["Alpha", "Beta"], static request => request with { Framework = [new("Alpha", "1.0.0.0"), new("Beta", "0.9.0.0")] });

        Assert.Equal([SlimDecision.Framework, SlimDecision.Private], result.Files.Select(static file => file.Decision));
    }

    [Fact]
    public void What_a_self_contained_build_copies_of_the_framework_is_not_carried_and_not_asked_of_the_base()
    {
        _closure.Package("System.Private.Alpha".Replace(".", string.Empty), role: ClosureRole.RuntimePack);

        var result = _closure.Slim(["SystemPrivateAlpha"], static request => request with { Bases = [SlimClosure.Base("Shop.Base")] });

        Assert.Equal(SlimDecision.Framework, Assert.Single(result.Files).Decision);
        Assert.Empty(result.Provided);
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData(VersionPolicy.AtLeast, "2.5.0.0", SlimDecision.Provided)]
    [InlineData(VersionPolicy.SameMajor, "1.9.0.0", SlimDecision.Provided)]
    [InlineData(VersionPolicy.SameMajor, "2.0.0.0", SlimDecision.Private)]
    [InlineData(VersionPolicy.Exact, "1.0.0.0", SlimDecision.Provided)]
    [InlineData(VersionPolicy.Exact, "1.0.0.1", SlimDecision.Private)]
    public void A_policy_says_which_higher_versions_will_do(VersionPolicy policy, string baseVersion, SlimDecision decision)
    {
        _closure.Package("Alpha");

        var result = _closure.Slim(["Alpha"], request => request with { Bases = [Base("Shop.Base", baseVersion)], Policy = policy });

        Assert.Equal(decision, Assert.Single(result.Files).Decision);
        Assert.Empty(result.Errors);
    }

    private static BaseManifest Base(string name, string? alpha) => SlimClosure.Base(name, alpha is null ? [] : [new SuppliedAssembly("Alpha", alpha)]);
}
