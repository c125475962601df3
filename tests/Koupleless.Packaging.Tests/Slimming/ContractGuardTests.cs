namespace Koupleless.Packaging.Tests.Slimming;

/// <summary>A module with a copy of Money of its own; the base's contracts expose Money.</summary>
public sealed class ContractGuardTests : IDisposable
{
    private static readonly BaseManifest s_base = SlimClosure.Base(
        "Shop.Base",
        new SuppliedAssembly("Prices", "1.0.0.0") { Contract = true, Exposes = ["money"] },
        new SuppliedAssembly("Orders", "1.0.0.0") { Contract = true, Exposes = ["Prices"] },
        new SuppliedAssembly("Plain", "1.0.0.0"),
        new SuppliedAssembly("Money", "1.0.0.0"));

    private readonly SlimClosure _closure = new();

    public void Dispose() => _closure.Dispose();

    [Theory]
    [InlineData("Prices")]
    [InlineData("Orders")]
    public void A_copy_of_what_a_contract_exposes_itself_or_through_another_is_an_error(string contract)
    {
        var error = Assert.Single(Slim("Money", contract));

        Assert.Equal("KPL4005", error.Code);
        Assert.Contains("contract Prices", error.Message);
        Assert.Contains("Module would meet both", error.Message);
    }

    [Theory]
    [InlineData("Money")]
    [InlineData("Money", "Plain")]
    [InlineData("Prices")]
    public void A_module_that_does_not_reference_both_may_have_its_copy(params string[] uses) => Assert.Empty(Slim(uses));

    [Fact]
    public void A_carried_library_that_references_both_is_named()
    {
        _closure.Package("Library", references: ["Money", "Prices"]);

        Assert.Contains("Library would meet both", Assert.Single(Slim("Library")).Message);
    }

    [Fact]
    public void Two_libraries_of_which_each_references_one_do_not_meet()
    {
        _closure.Package("Library", references: ["Money"]).Package("Other", references: ["Prices"]);

        Assert.Empty(Slim("Library", "Other"));
    }

    [Fact]
    public void A_copy_of_a_contract_itself_is_an_error()
    {
        _closure.Package("Orders");

        var errors = _closure.Slim(["Orders"], static request => request with { Bases = [s_base], Packages = new Dictionary<string, ReferenceMark> { ["Orders"] = new(Provided: false) } }).Errors;

        Assert.Contains("which is a contract of the base Shop.Base", Assert.Single(errors).Message);
    }

    private IReadOnlyList<KouplelessException> Slim(params string[] uses)
    {
        _closure.Package("Money");
        return _closure.Slim(uses, static request => request with { Bases = [s_base], Packages = new Dictionary<string, ReferenceMark> { ["Money"] = new(Provided: false) } }).Errors;
    }
}
