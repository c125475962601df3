namespace Koupleless.Packaging.Tests.Slimming;

public sealed class ModuleSlimmerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("1.0.0.1")]
    public void The_base_provides_an_equal_or_higher_version(string version)
    {
        var alpha = Library("Alpha");

        var result = ModuleSlimmer.Slim(Request([alpha], Supplies("Alpha", version)));

        Assert.False(Assert.Single(result.Files).Carried);
        Assert.Equal([new ProvidedAssembly("Alpha", "1.0.0.0")], result.Provided);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_lower_version_in_the_base_is_an_error_that_names_both()
    {
        var error = Assert.Single(ModuleSlimmer.Slim(Request([Library("Alpha")], Supplies("Alpha", "0.9.0.0"))).Errors);

        Assert.Equal(ErrorIds.LowerVersionInBase, error.Code);
        Assert.Contains("0.9.0.0", error.Message);
        Assert.Contains("1.0.0.0", error.Message);
    }

    [Fact]
    public void A_private_copy_is_carried_whatever_the_base_supplies()
    {
        var request = Request([Library("Alpha") with { Mark = new(Provided: false) }], Supplies("Alpha", "0.9.0.0"));

        var result = ModuleSlimmer.Slim(request);

        Assert.True(Assert.Single(result.Files).Carried);
        Assert.Empty(result.Provided);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Without_a_base_everything_is_private_but_the_abstractions()
    {
        var abstractions = typeof(SpiAttribute).Assembly.Location;
        var module = TestAssembly.Compile(_folder.Path, "Module", "[Koupleless.Spi] public interface IContract { }");
        var request = new SlimRequest
        {
            Module = AssemblyFactsReader.Read(module)!,
            Closure = [Library("Alpha"), new(abstractions, Path.GetFileName(abstractions))],
        };

        var result = ModuleSlimmer.Slim(request);

        Assert.Equal([true, false], result.Files.Select(static file => file.Carried));
        Assert.Equal(["Koupleless.Abstractions"], result.Provided.Select(static assembly => assembly.Name));
    }

    [Fact]
    public void Provided_lists_only_what_carried_assemblies_reference_directly()
    {
        // Module -> Alpha (provided) -> Beta (provided): the base takes care of Beta.
        var beta = Library("Beta");
        var alpha = Library("Alpha", beta);
        var request = Request([alpha], Supplies("Alpha", "1.0.0.0", "Beta", "1.0.0.0")) with { Closure = [alpha, beta] };

        Assert.Equal(["Alpha"], ModuleSlimmer.Slim(request).Provided.Select(static assembly => assembly.Name));
    }

    [Fact]
    public void What_a_private_assembly_references_must_be_provided_too()
    {
        var beta = Library("Beta");
        var alpha = Library("Alpha", beta);
        var request = Request([alpha], Supplies("Beta", "1.0.0.0")) with { Closure = [alpha, beta] };

        Assert.Equal(["Beta"], ModuleSlimmer.Slim(request).Provided.Select(static assembly => assembly.Name));
    }

    [Fact]
    public void What_is_compiled_against_and_not_copied_must_be_provided()
    {
        var alpha = Library("Alpha");
        var request = Request([alpha]) with { Closure = [alpha with { Role = ClosureRole.CompileOnly }, Library("NeverUsed") with { Role = ClosureRole.CompileOnly }] };

        Assert.Equal(["Alpha"], ModuleSlimmer.Slim(request).Provided.Select(static assembly => assembly.Name));
    }

    [Fact]
    public void A_satellite_assembly_goes_with_its_main_assembly()
    {
        var alpha = Library("Alpha");
        var beta = Library("Beta");
        var request = Request([alpha], Supplies("Alpha", "1.0.0.0")) with { Closure = [Satellite("Alpha"), alpha, beta, Satellite("Beta")] };

        Assert.Equal(["Beta.dll", "de/Beta.resources.dll"], Carried(ModuleSlimmer.Slim(request)));
    }

    [Fact]
    public void A_native_library_stays_out_when_only_provided_packages_bring_it()
    {
        File.WriteAllText(_folder["project.assets.json"], """
            {
              "targets": { "net10.0": {
                "Alpha/1.0.0": { "dependencies": { "Alpha.Native": "1.0.0" } }, "Alpha.Native/1.0.0": {},
                "Beta/1.0.0": { "dependencies": { "Beta.Native": "1.0.0" } }, "Beta.Native/1.0.0": {} } },
              "libraries": {},
              "projectFileDependencyGroups": { "net10.0": [ "Alpha >= 1.0.0", "Beta >= 1.0.0" ] }
            }
            """);
        var alpha = Library("Alpha") with { Package = "Alpha" };
        var beta = Library("Beta") with { Package = "Beta" };
        var request = Request([alpha], Supplies("Alpha", "1.0.0.0")) with
        {
            Closure = [alpha, Native("Alpha.Native"), beta, Native("Beta.Native")],
            Graph = DependencyGraph.Read(_folder["project.assets.json"], _folder.Path, "net10.0"),
        };

        Assert.Equal(["Beta.dll", "runtimes/linux-x64/native/Beta.Native.so"], Carried(ModuleSlimmer.Slim(request)));
    }

    [Fact]
    public void What_only_a_provided_package_brings_stays_out_and_what_another_brings_too_is_carried()
    {
        File.WriteAllText(_folder["project.assets.json"], """
            {
              "targets": { "net10.0": {
                "Alpha/1.0.0": { "dependencies": { "Only": "1.0.0", "Shared": "1.0.0" } },
                "Beta/1.0.0": { "dependencies": { "Shared": "1.0.0" } },
                "Only/1.0.0": {}, "Shared/1.0.0": {} } },
              "libraries": {},
              "projectFileDependencyGroups": { "net10.0": [ "Alpha >= 1.0.0", "Beta >= 1.0.0" ] }
            }
            """);
        var request = Request([]) with
        {
            Closure = [.. new[] { "Alpha", "Beta", "Only", "Shared" }.Select(name => Library(name) with { Package = name })],
            Graph = DependencyGraph.Read(_folder["project.assets.json"], _folder.Path, "net10.0"),
            Packages = new Dictionary<string, ReferenceMark> { ["alpha"] = new(Provided: true) },
        };

        Assert.Equal(["Beta.dll", "Shared.dll"], Carried(ModuleSlimmer.Slim(request)));
    }

    [Fact]
    public void The_report_gives_a_reason_for_each_file()
    {
        var request = Request([Library("Alpha"), Library("Beta")], Supplies("Alpha", "1.0.0.0"));

        var report = SlimReport.Of("orders", "1.0.0", request, ModuleSlimmer.Slim(request));

        Assert.Equal([SlimDecision.Provided, SlimDecision.Private], report.Files.Select(static file => file.Decision));
        Assert.All(report.Files, static file => Assert.NotEmpty(file.Reason));
    }

    private static IEnumerable<string> Carried(SlimResult result) =>
        result.Files.Where(static file => file.Carried).Select(static file => file.File.Target);

    private static BaseManifest Supplies(params string[] namesAndVersions) => new()
    {
        Name = "Shop.Base",
        Version = "1.0.0",
        TargetFramework = "net10.0",
        Assemblies = [.. namesAndVersions.Chunk(2).Select(static pair => new SuppliedAssembly(pair[0], pair[1]))],
    };

    /// <summary>A module that references the given libraries, all of them in its closure.</summary>
    private SlimRequest Request(ClosureFile[] references, BaseManifest? @base = null) => new()
    {
        Module = AssemblyFactsReader.Read(TestAssembly.Library(_folder["module"], "Module", "1.0.0.0", [.. references.Select(static file => file.Path)]))!,
        Closure = references,
        Bases = @base is null ? [] : [@base],
    };

    private ClosureFile Library(string name, params ClosureFile[] references) =>
        new(TestAssembly.Library(_folder.Path, name, "1.0.0.0", [.. references.Select(static file => file.Path)]), $"{name}.dll");

    private ClosureFile Satellite(string name) =>
        new(TestAssembly.Compile(_folder["de"], $"{name}.resources", """[assembly: System.Reflection.AssemblyCulture("de")]"""), $"de/{name}.resources.dll");

    private ClosureFile Native(string name)
    {
        File.WriteAllText(_folder[$"{name}.so"], "native");
        return new(_folder[$"{name}.so"], $"runtimes/linux-x64/native/{name}.so") { Package = name };
    }
}
