namespace Koupleless.Packaging.Tests.Slimming;

public sealed class ProvidedBranchesTests : IDisposable
{
    private static readonly BaseManifest s_base = SlimClosure.Base("Shop.Base", new SuppliedAssembly("Alpha", "1.0.0.0"));

    private readonly SlimClosure _closure = new();

    public void Dispose() => _closure.Dispose();

    [Fact]
    public void What_only_a_supplied_package_brings_is_carried_when_the_module_itself_references_it()
    {
        _closure.Package("Alpha", references: ["Leaf", "Used"], dependencies: ["Leaf", "Used"]).Package("Leaf", root: false).Package("Used", root: false);

        var result = _closure.Slim(["Alpha", "Used"], static request => request with { Bases = [s_base] });

        Assert.Equal([("Alpha", SlimDecision.Provided), ("Leaf", SlimDecision.Provided), ("Used", SlimDecision.Private)], Decisions(result));
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_lower_version_in_the_base_of_what_nobody_needs_is_no_error_and_of_what_the_module_uses_it_is()
    {
        _closure.Package("Alpha", references: ["Leaf"], dependencies: ["Leaf"]).Package("Leaf", "2.0.0.0", root: false);
        var @base = s_base with { Assemblies = [.. s_base.Assemblies, new("Leaf", "1.0.0.0")] };

        Assert.Empty(_closure.Slim(["Alpha"], request => request with { Bases = [@base] }).Errors);
        Assert.Equal("KPL4003", Assert.Single(_closure.Slim(["Alpha", "Leaf"], request => request with { Bases = [@base] }).Errors).Code);
    }

    [Fact]
    public void A_native_library_stays_with_an_assembly_that_is_carried_after_all()
    {
        _closure.Package("Alpha", dependencies: ["Used", "Left"]).Package("Used", root: false, dependencies: "Used.Native").Empty("Used.Native", root: false).Native("Used.Native")
            .Empty("Left", root: false).Native("Left");

        var result = _closure.Slim(["Alpha", "Used"], static request => request with { Bases = [s_base] });

        Assert.Equal(["Used.dll", "runtimes/linux-x64/native/Used.Native.so"], result.Files.Where(static file => file.Carried).Select(static file => file.File.Target));
    }

    [Fact]
    public void What_a_mark_covers_and_the_base_lacks_is_an_error_only_where_something_carried_references_it()
    {
        _closure.Empty("Meta", dependencies: "Absent").Package("Absent", root: false);
        SlimRequest Marked(SlimRequest request) => request with { Bases = [s_base], Packages = new Dictionary<string, ReferenceMark> { ["Meta"] = new(Provided: true) } };

        Assert.Empty(_closure.Slim([], Marked).Errors);
        Assert.Equal("KPL4007", Assert.Single(_closure.Slim(["Absent"], Marked).Errors).Code);
    }

    private static IEnumerable<(string, SlimDecision)> Decisions(SlimResult result) => result.Files.Select(static file => (file.Facts!.Name, file.Decision));
}
