namespace Koupleless.Packaging.Tests.Bases;

public sealed class BaseContractsTests
{
    [Fact]
    public void The_contracts_of_a_base_come_with_what_they_expose_and_nothing_else()
    {
        var files = BaseContracts.Of([Base("shop", null, Contract("Shop.Contracts", "1.0.0.0", "Alpha"), new("Alpha", "1.0.0.0"), new("Internal", "1.0.0.0"))]);

        Assert.Equal([new("Alpha", File("shop", "Alpha"), null), new("Shop.Contracts", File("shop", "Shop.Contracts"), null)], files);
    }

    [Fact]
    public void Of_several_bases_come_the_contracts_of_all_from_the_one_with_the_lowest_version()
    {
        var files = BaseContracts.Of(
        [
            Base("high", null, Contract("Shop.Contracts", "10.0.0.0", "Alpha"), Contract("Only.Here", "1.0.0.0"), new("Alpha", "1.0.0.0")),
            Base("low", null, new("shop.contracts", "9.0.0.0"), new("Alpha", "2.0.0.0")),
        ]);

        Assert.Equal([new("Alpha", File("high", "Alpha"), null), new("shop.contracts", File("low", "shop.contracts"), null)], files);
    }

    [Fact]
    public void Of_equal_versions_the_one_that_can_run_is_better_than_the_one_of_a_package()
    {
        var shared = Contract("Shop.Contracts", "1.0.0.0");

        var file = Assert.Single(BaseContracts.Of([Base("package", "Shop.Base", shared), Base("output", null, shared)]));

        Assert.Equal(new("Shop.Contracts", File("output", "Shop.Contracts"), null), file);
    }

    [Fact]
    public void The_contracts_of_a_package_are_its_reference_assemblies()
    {
        var file = Assert.Single(BaseContracts.Of([Base("package", "Shop.Base", Contract("Shop.Contracts", "1.0.0.0"))]));

        Assert.Equal(new("Shop.Contracts", File(Path.Combine("package", "ref", "net10.0"), "Shop.Contracts"), "Shop.Base"), file);
    }

    [Fact]
    public void What_the_framework_has_is_no_reference_of_its_own() =>
        Assert.Empty(BaseContracts.Of([Base("shop", null, new SuppliedAssembly("System.Text.Json", "10.0.0.0") { Framework = true, Contract = true })]));

    private static SuppliedAssembly Contract(string name, string version, params string[] exposes) => new(name, version) { Contract = true, Exposes = exposes };

    private static NamedBase Base(string folder, string? packageId, params SuppliedAssembly[] assemblies) =>
        new(Path.GetFullPath(Path.Combine(folder, "base.json")), new() { Name = "Shop.Base", Version = "1.0.0", TargetFramework = "net10.0", Assemblies = assemblies }, packageId);

    private static string File(string folder, string name) => Path.GetFullPath(Path.Combine(folder, $"{name}.dll"));
}
