namespace Koupleless.Packaging.Tests;

public sealed class DependencyGraphTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DependencyGraph _graph;

    public DependencyGraphTests()
    {
        File.WriteAllText(_folder["project.assets.json"], """
            {
              "version": 3,
              "targets": {
                "net10.0": {
                  "Alpha/1.0.0": { "type": "package", "dependencies": { "Shared": "1.0.0", "Only": "1.0.0" } },
                  "Beta/2.0.0": { "type": "package", "dependencies": { "shared": "1.0.0" } },
                  "Contracts/1.0.0": { "type": "project", "dependencies": { "Alpha": "1.0.0" } },
                  "Only/1.0.0": { "type": "package" },
                  "Shared/1.0.0": { "type": "package" }
                },
                "net9.0": {}
              },
              "libraries": {
                "Alpha/1.0.0": { "type": "package" },
                "Contracts/1.0.0": { "type": "project", "path": "../Contracts/Contracts.csproj", "msbuildProject": "../Contracts/Contracts.csproj" }
              },
              "projectFileDependencyGroups": { "net10.0": [ "Alpha >= 1.0.0", "Beta >= 2.0.0", "Contracts >= 1.0.0" ], "net9.0": [] }
            }
            """);
        _graph = DependencyGraph.Read(_folder["project.assets.json"], _folder["Orders"], "net10.0");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_another_way_to_the_module_is_still_reached() =>
        Assert.Equal(["Beta", "shared"], Sorted(_graph.ReachableWithout(new HashSet<string> { "Alpha", "Contracts" })));

    [Fact]
    public void A_project_that_brings_a_package_keeps_it() =>
        Assert.DoesNotContain("Only", _graph.ReachableWithout(new HashSet<string> { "Alpha" }));

    [Fact]
    public void A_project_is_found_by_its_file() =>
        Assert.Equal("Contracts", _graph.NodeOfProject(_folder["Contracts/Contracts.csproj"]));

    [Fact]
    public void Another_name_of_the_framework_is_found() =>
        Assert.NotEmpty(DependencyGraph.Read(_folder["project.assets.json"], _folder.Path, "netX", "net10.0").ReachableWithout(new HashSet<string>()));

    [Fact]
    public void A_framework_that_restore_did_not_see_is_empty() =>
        Assert.Empty(DependencyGraph.Read(_folder["project.assets.json"], _folder.Path, "net8.0").ReachableWithout(new HashSet<string>()));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.OrdinalIgnoreCase);
}
