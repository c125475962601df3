using System.IO.Compression;

namespace Koupleless.Packaging.Tests.Bases;

public sealed class BaseLocationTests : IDisposable
{
    private const string Core = "Microsoft.NETCore.App";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_base_supplies_its_own_files_and_those_of_its_frameworks()
    {
        WriteBase(Manifest("Shop.Base", "Dapper", "System.Runtime"));
        Touch("base/Shop.Base.dll", "base/Dapper.dll", "base/Leftover.dll", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Runtime.dll");

        foreach (var path in new[] { "base", "base/base.json" })
        {
            using var location = BaseLocation.Open(_folder[path], Options());

            Assert.Equal(["base/Dapper.dll", "base/Shop.Base.dll", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Runtime.dll"], Files(location));
            Assert.Empty(location.Unavailable);
            Assert.Equal([$"{Core} 10.0.1"], location.Frameworks.Select(static framework => $"{framework.Name} {framework.Version}"));
            Assert.Equal(("Shop.Base", _folder["base"], false), (location.Manifest.Name, location.Folder, location.IsContractPackage));
        }
    }

    [Fact]
    public void What_is_supplied_without_a_file_is_unavailable()
    {
        WriteBase(Manifest("Shop.Base", "Dapper"));
        Touch("base/Shop.Base.dll", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Runtime.dll");

        using var location = BaseLocation.Open(_folder["base"], Options());

        Assert.Equal(["Dapper"], location.Unavailable);
    }

    [Theory]
    [InlineData("linux-x64", "base/runtimes/unix/lib/net8.0/Data.dll")]
    [InlineData("win-x64", "base/runtimes/win/lib/net8.0/Data.dll")]
    public void A_runtime_specific_file_goes_before_the_one_for_all(string runtime, string expected)
    {
        WriteBase(Manifest("Shop.Base", "Data"));
        Touch("base/Data.dll", "base/runtimes/unix/lib/net8.0/Data.dll", "base/runtimes/win/lib/net8.0/Data.dll", "base/runtimes/win-x64/native/Data.dll", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Runtime.dll");

        using var location = BaseLocation.Open(_folder["base"], Options() with { Runtime = RuntimeSelection.Of(runtime) });

        Assert.Contains(expected, Files(location));
        Assert.Single(Files(location), static file => file.EndsWith("/Data.dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("11.0.0.0", "base/System.Text.Json.dll")]
    [InlineData("10.0.0.0", "base/System.Text.Json.dll")]
    [InlineData("9.0.0.0", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Text.Json.dll")]
    public void Of_the_base_s_copy_and_the_framework_s_the_higher_version_is_used(string ownVersion, string expected)
    {
        WriteBase(Manifest("Shop.Base", "System.Text.Json"));
        TestAssembly.Library(_folder["base"], "System.Text.Json".Replace(".", ""), ownVersion);
        File.Move(_folder["base/SystemTextJson.dll"], _folder["base/System.Text.Json.dll"]);
        TestAssembly.Library(_folder[$"dotnet/shared/{Core}/10.0.1"], "SystemTextJson", "10.0.0.0");
        File.Move(_folder[$"dotnet/shared/{Core}/10.0.1/SystemTextJson.dll"], _folder[$"dotnet/shared/{Core}/10.0.1/System.Text.Json.dll"]);

        using var location = BaseLocation.Open(_folder["base"], Options());

        Assert.Equal([expected], Files(location));
    }

    [Fact]
    public void A_self_contained_base_has_the_framework_beside_it()
    {
        WriteBase(Manifest("Shop.Base", "System.Runtime") with { Frameworks = [new(Core, "99.0.0")] });
        Touch("base/Shop.Base.dll", "base/System.Runtime.dll", "base/System.Private.CoreLib.dll");

        using var location = BaseLocation.Open(_folder["base"], Options());

        Assert.Equal(["base/Shop.Base.dll", "base/System.Private.CoreLib.dll", "base/System.Runtime.dll"], Files(location));
        Assert.Empty(location.Frameworks);
    }

    [Fact]
    public void Given_folders_take_the_place_of_installed_frameworks()
    {
        WriteBase(Manifest("Shop.Base") with { Frameworks = [new(Core, "99.0.0")] });
        Touch("base/Shop.Base.dll", "given/System.Runtime.dll", "web/Microsoft.AspNetCore.dll");

        using var location = BaseLocation.Open(_folder["base"], Options() with { FrameworkFolders = [_folder["given"], _folder["web"]] });

        Assert.Equal(["base/Shop.Base.dll", "given/System.Runtime.dll", "web/Microsoft.AspNetCore.dll"], Files(location));
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("web")]
    public void Given_folders_without_a_framework_are_refused(string given)
    {
        WriteBase(Manifest("Shop.Base"));
        Touch("web/Microsoft.AspNetCore.dll");

        var error = Assert.Throws<KouplelessException>(() => BaseLocation.Open(_folder["base"], Options() with { FrameworkFolders = [_folder[given]] }));

        Assert.Equal(ErrorIds.SharedFrameworkNotFound, error.Code);
        Assert.Contains(_folder[given], error.Message);
    }

    [Fact]
    public async Task Of_a_contract_package_only_the_contracts_are_there()
    {
        WriteBase(Manifest("Shop.Base", "Shop.Contracts", "Dapper"));
        Touch("base/ref/net10.0/Shop.Contracts.dll", "dotnet/shared/Microsoft.NETCore.App/10.0.1/System.Runtime.dll");
        ZipFile.CreateFromDirectory(_folder["base"], _folder["shop.base.3.0.0.nupkg"]);

        using (var unpacked = BaseLocation.Open(_folder["base"], Options()))
        {
            Assert.True(unpacked.IsContractPackage);
            Assert.Contains("base/ref/net10.0/Shop.Contracts.dll", Files(unpacked));
            Assert.Equal(["Dapper", "Shop.Base"], unpacked.Unavailable);
        }

        var package = await BaseLocation.OpenAsync(_folder["shop.base.3.0.0.nupkg"], Options());
        var contract = Assert.Single(package.Files, static file => file.EndsWith("Shop.Contracts.dll", StringComparison.Ordinal));
        Assert.True(File.Exists(contract));
        Assert.True(package.IsContractPackage);
        Assert.Equal(["Dapper", "Shop.Base"], package.Unavailable);

        package.Dispose();
        Assert.False(Directory.Exists(package.Folder));
    }

    [Fact]
    public async Task Another_package_is_no_base()
    {
        Directory.CreateDirectory(_folder["other"]);
        Touch("other/lib/net10.0/Dapper.dll");
        ZipFile.CreateFromDirectory(_folder["other"], _folder["dapper.nupkg"]);

        var error = await Assert.ThrowsAsync<KouplelessException>(() => BaseLocation.OpenAsync(_folder["dapper.nupkg"], Options()));

        Assert.Equal(ErrorIds.NotABase, error.Code);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("nowhere/base.json")]
    [InlineData("nowhere.nupkg")]
    public async Task A_path_that_leads_nowhere_is_named(string path)
    {
        var error = await Assert.ThrowsAsync<KouplelessException>(() => BaseLocation.OpenAsync(_folder[path], Options()));

        Assert.Equal(ErrorIds.NotABase, error.Code);
        Assert.Contains(_folder[path], error.Message);
    }

    [Fact]
    public void A_base_that_names_no_framework_must_be_built_again()
    {
        WriteBase(Manifest("Shop.Base") with { Frameworks = [] });
        Touch("base/Shop.Base.dll");

        Assert.Equal(ErrorIds.SharedFrameworkNotFound, Assert.Throws<KouplelessException>(() => BaseLocation.Open(_folder["base"], Options())).Code);
    }

    private static BaseManifest Manifest(params string[] assemblies) => new()
    {
        Name = "Shop.Base",
        Version = "3.0.0",
        TargetFramework = "net10.0",
        Frameworks = [new(Core, "10.0.0")],
        Assemblies = [.. assemblies.Select(static name => new SuppliedAssembly(name, "1.0.0.0"))],
    };

    private BaseLocationOptions Options() => new() { DotNetRoot = _folder["dotnet"] };

    private IEnumerable<string> Files(BaseLocation location) =>
        location.Files.Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'));

    private void WriteBase(BaseManifest manifest)
    {
        Directory.CreateDirectory(_folder[$"dotnet/shared/{Core}/10.0.1"]);
        Directory.CreateDirectory(_folder["base"]);
        File.WriteAllBytes(_folder["base/base.json"], ManifestSerializer.Write(manifest));
    }

    private void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
            File.WriteAllBytes(_folder[file], []);
        }
    }
}
