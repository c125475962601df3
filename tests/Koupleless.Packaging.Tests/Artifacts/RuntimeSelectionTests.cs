namespace Koupleless.Packaging.Tests.Artifacts;

public sealed class RuntimeSelectionTests
{
    private static readonly string[] s_files =
    [
        "lib/net10.0/Data.dll",
        "lib/net10.0/runtimes/unix/lib/net8.0/Data.dll",
        "lib/net10.0/runtimes/win/lib/net8.0/Data.dll",
        "lib/net10.0/runtimes/win-arm64/lib/net8.0/Data.dll",
    ];

    [Theory]
    [InlineData("win-x64", "lib/net10.0/runtimes/win/lib/net8.0/Data.dll")]
    [InlineData("win-arm64", "lib/net10.0/runtimes/win-arm64/lib/net8.0/Data.dll")]
    [InlineData("linux-x64", "lib/net10.0/runtimes/unix/lib/net8.0/Data.dll")]
    [InlineData("linux-musl-arm64", "lib/net10.0/runtimes/unix/lib/net8.0/Data.dll")]
    [InlineData("osx-arm64", "lib/net10.0/runtimes/unix/lib/net8.0/Data.dll")]
    public void The_most_specific_file_of_a_name_is_the_one(string runtimeIdentifier, string expected)
    {
        var manifest = Manifest() with { Assemblies = [.. s_files.Select(static file => new ModuleAssembly("Data", "1.0.0.0", file, ""))] };

        Assert.Equal([expected], RuntimeSelection.Of(runtimeIdentifier).Assemblies(manifest).Select(static assembly => assembly.File));
    }

    [Fact]
    public void What_is_for_another_runtime_only_is_left_out()
    {
        var manifest = Manifest() with
        {
            Assemblies = [new("Data", "1.0.0.0", "lib/net10.0/runtimes/win/lib/net8.0/Data.dll", "")],
            Files = [new("lib/net10.0/runtimes/osx-arm64/native/libsql.dylib", ""), new("lib/net10.0/runtimes/linux-x64/native/libsql.so", ""), new("content/runtimes/linux-x64/note.txt", "")],
        };

        Assert.Empty(RuntimeSelection.Of("linux-x64").Assemblies(manifest));
        Assert.Equal(["lib/net10.0/runtimes/linux-x64/native/libsql.so"], RuntimeSelection.Of("linux-x64").Libraries(manifest).Select(static file => file.File));
    }

    [Fact]
    public void Each_culture_is_an_assembly_of_its_own()
    {
        var manifest = Manifest() with
        {
            Assemblies =
            [
                new("Orders.resources", "1.0.0.0", "lib/net10.0/de/Orders.resources.dll", "", "de"),
                new("Orders.resources", "1.0.0.0", "lib/net10.0/fr/Orders.resources.dll", "", "fr"),
            ],
        };

        Assert.Equal(["de", "fr"], RuntimeSelection.Current.Assemblies(manifest).Select(static assembly => assembly.Culture));
    }

    private static ModuleManifest Manifest() =>
        new() { Name = "orders", Version = "1.0.0", PathBase = "/orders", Assembly = "Orders", TargetFramework = "net10.0" };
}
