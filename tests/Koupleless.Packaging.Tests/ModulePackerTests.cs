namespace Koupleless.Packaging.Tests;

public sealed class ModulePackerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Orders.dll")]
    [InlineData("orders.DLL")]
    [InlineData("module.json")]
    public void Content_cannot_take_the_place_of_another_file(string target)
    {
        var error = Assert.Single(Pack(new ClosureFile(File("a.txt"), target)).Errors);

        Assert.Equal(ErrorIds.DuplicateArtifactEntry, error.Code);
        Assert.Contains(target, error.Message);
    }

    [Fact]
    public void The_same_file_listed_twice_is_one_file()
    {
        var file = new ClosureFile(File("a.txt"), "a.txt");

        Assert.Equal(["content/a.txt"], Pack(file, file).Manifest.Files.Select(static entry => entry.File));
    }

    [Fact]
    public void The_report_goes_into_the_artifact_and_is_no_file_of_the_module()
    {
        var pack = Pack();

        var report = Assert.Single(pack.Files, static file => file.Name == SlimReport.FileName);
        Assert.Equal(pack.Report.ToUtf8Json(), report.Content.ToArray());
        Assert.Empty(pack.Manifest.Files);
    }

    [Fact]
    public void A_base_lists_each_assembly_once_and_the_lowest_version_of_it()
    {
        var own = TestAssembly.Library(_folder.Path, "Shop", "1.0.0.0");
        var portable = TestAssembly.Library(_folder["portable"], "Alpha", "2.0.0.0");
        var unix = TestAssembly.Library(_folder["unix"], "Alpha", "1.9.0.0");

        var manifest = BaseManifestBuilder.Build(new() { Assembly = own, Version = "3.0.0", TargetFramework = "net10.0", Closure = [portable, unix, File("native.dll")] });

        Assert.Equal(["Alpha 1.9.0.0", "Shop 1.0.0.0"], manifest.Assemblies.Select(static assembly => $"{assembly.Name} {assembly.Version}"));
        Assert.Equal(manifest.Assemblies, ManifestSerializer.ReadBase(ManifestSerializer.Write(manifest)).Assemblies);
    }

    private ModulePack Pack(params ClosureFile[] content)
    {
        var assembly = TestAssembly.Library(_folder.Path, "Orders", "1.0.0.0");
        return ModulePacker.Pack(new()
        {
            Name = "orders",
            Version = "1.0.0",
            PathBase = "/orders",
            TargetFramework = "net10.0",
            Package = new("a", "b"),
            Assembly = assembly,
            Content = content,
            Slim = new() { Module = AssemblyFactsReader.Read(assembly)!, Closure = [] },
        });
    }

    private string File(string name)
    {
        System.IO.File.WriteAllText(_folder[name], name);
        return _folder[name];
    }
}
