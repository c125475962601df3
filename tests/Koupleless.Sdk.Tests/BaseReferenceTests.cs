namespace Koupleless.Sdk.Tests;

public sealed class BaseReferenceTests
{
    [Fact]
    public Task What_the_base_supplies_in_an_equal_or_higher_version_is_provided() => TestFolder.UseAsync(async folder =>
    {
        WriteBase(folder, "1.5.0");
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        TestPackage.Publish(folder.Feed, "Beta", "1.0.0");
        WriteModule(folder, """<PackageReference Include="Alpha" Version="1.0.0" /><PackageReference Include="Beta" Version="1.0.0" />""", "AlphaApi.Name", "BetaApi.Name");

        (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        var artifact = new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]);
        Assert.Equal(["Beta", "Orders"], artifact.Assemblies);
        Assert.Contains(artifact.Manifest.Provided, static assembly => assembly is { Name: "Alpha", Version: "1.0.0.0" });
        Assert.Equal(new Packaging.BaseIdentity("Shop.Base", "2.3.0"), artifact.Manifest.Base);
        Assert.False(folder.Exists("Orders/bin/Debug/net10.0/wwwroot/base.txt"), "the base's files stay with the base");
        Assert.DoesNotContain(artifact.Entries, static entry => entry.EndsWith("base.txt", StringComparison.Ordinal) || entry.EndsWith("base.settings.json", StringComparison.Ordinal));

        var baseManifest = folder.TimeOf("Shop.Base/bin/Debug/net10.0/base.json");
        var again = (await folder.RunAsync("build", "Orders", "--no-restore")).ShouldSucceed();
        Assert.Equal(0, again.Runs("PackModule") + again.Runs("WriteBaseManifest"));
        Assert.Equal(baseManifest, folder.TimeOf("Shop.Base/bin/Debug/net10.0/base.json"));

        (await folder.RunAsync("clean", "Shop.Base")).ShouldSucceed();
        Assert.False(folder.Exists("Shop.Base/bin/Debug/net10.0/base.json"));
    });

    [Fact]
    public Task A_lower_version_in_the_base_is_an_error_that_names_both_and_a_private_copy_is_the_way_out() => TestFolder.UseAsync(async folder =>
    {
        WriteBase(folder, "1.5.0");
        TestPackage.Publish(folder.Feed, "Alpha", "2.0.0");
        WriteModule(folder, """<PackageReference Include="Alpha" Version="2.0.0" />""", "AlphaApi.Name");

        var text = (await folder.RunAsync("build", "Orders")).ShouldFailWith("KPL4003");

        Assert.Contains("Alpha 1.5.0.0", text);
        Assert.Contains("2.0.0.0", text);
        Assert.Contains("Provided=\"false\"", text);
        Assert.False(folder.Exists("Orders/bin/Debug/orders.1.0.0.nupkg"));

        WriteModule(folder, """<PackageReference Include="Alpha" Version="2.0.0" Provided="false" />""", "AlphaApi.Name");
        (await folder.RunAsync("build", "Orders")).ShouldSucceed();
        Assert.Equal(["Alpha", "Orders"], new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]).Assemblies);
    });

    [Fact]
    public Task A_project_that_is_no_base_is_an_error() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Shop.Base/Shop.Base.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""");
        folder.Write("Shop.Base/Program.cs", Sources.Program());
        WriteModule(folder, items: string.Empty);

        var plain = (await folder.RunAsync("build", "Orders")).ShouldFailWith("KPL4002");
        Assert.Contains("Koupleless.Base", plain);

        File.Delete(folder["Shop.Base/Program.cs"]);
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base().Replace("<ImplicitUsings>", "<OutputType>Library</OutputType><ImplicitUsings>"));
        var library = (await folder.RunAsync("build", "Orders")).ShouldFailWith("KPL4002");
        Assert.Contains("executable", library);
        Assert.False(folder.Exists("Shop.Base/bin/Debug/net10.0/base.json"));
    });

    [Fact]
    public Task A_base_that_cannot_be_found_or_read_is_an_error() => TestFolder.UseAsync(async folder =>
    {
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0");
        folder.Write("broken/base.json", "{");
        folder.Write("later/base.json", """{ "schemaVersion": 2 }""");
        (string Item, string Says)[] wrong =
        [
            ("""<BaseReference Include="../Missing/Missing.csproj" />""", "Missing.csproj"),
            ("""<BaseReference Include="../missing/base.json" />""", "there is no file"),
            ("""<BaseReference Include="../broken" />""", "is a folder"),
            ("""<BaseReference Include="../broken/base.json" />""", "cannot be read"),
            ("""<BaseReference Include="../later/base.json" />""", "schemaVersion 2"),
            ("""<BaseReference Include="Alpha" Version="1.0.0" />""", "has no base.json"),
        ];
        var modules = wrong.Select(static (_, number) => $"Wrong{number}").Append("TwiceWrong").ToList();
        folder.WriteSolution("Modules.slnx", modules);
        foreach (var (module, items) in modules.Zip([.. wrong.Select(static one => one.Item), wrong[1].Item + wrong[3].Item]))
        {
            folder.Write($"{module}/{module}.csproj", Sources.Module(items));
            folder.Write($"{module}/Program.cs", Sources.Program());
        }

        var build = await folder.RunAsync("build", "Modules.slnx");

        Assert.All(build.Errors, static error => Assert.Equal("KPL4002", error.Code));
        var errors = build.Errors.ToLookup(static error => Path.GetFileNameWithoutExtension(error.ProjectFile), static error => error.Text);
        for (var number = 0; number < wrong.Length; number++)
            Assert.Contains(wrong[number].Says, Assert.Single(errors[$"Wrong{number}"]));
        Assert.Equal(2, errors["TwiceWrong"].Count());
    });

    [Fact]
    public Task A_base_that_was_not_built_is_an_error_when_the_build_may_not_build_it() => TestFolder.UseAsync(async folder =>
    {
        WriteBase(folder, "1.5.0");
        WriteModule(folder, items: string.Empty);
        (await folder.RunAsync("restore", "Orders")).ShouldSucceed();

        var text = (await folder.RunAsync("build", "Orders", "--no-restore", "--no-dependencies")).ShouldFailWith("KPL4002");

        Assert.Contains("Build the base first", text);
        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();
        (await folder.RunAsync("build", "Orders", "--no-restore", "--no-dependencies")).ShouldSucceed();
    });

    [Theory]
    [InlineData("-graph", 2)]
    [InlineData("-m", 10)]
    public Task A_solution_of_modules_builds_its_one_base_once(string how, int modules) => TestFolder.UseAsync(async folder =>
    {
        WriteBase(folder, "1.5.0");
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>");
        var names = Enumerable.Range(0, modules).Select(static number => $"Module{number}").ToList();
        foreach (var name in names)
        {
            folder.Write($"{name}/{name}.csproj", Sources.Module("""<BaseReference Include="../Shop.Base/Shop.Base.csproj" />"""));
            folder.Write($"{name}/Program.cs", Sources.Program());
        }

        folder.WriteSolution("Shop.slnx", names.Prepend("Shop.Base"));

        var build = (await folder.RunAsync("build", "Shop.slnx", how)).ShouldSucceed();

        Assert.Equal(1, build.Runs("Csc", "Shop.Base.csproj"));
        Assert.Equal(1, build.Runs("WriteBaseManifest"));
        Assert.All(names, name => Assert.True(folder.Exists($"{name}/bin/Debug/{name.ToLowerInvariant()}.1.0.0.nupkg"), name));
    });

    private static void WriteBase(TestFolder folder, string alphaVersion)
    {
        TestPackage.Publish(folder.Feed, "Alpha", alphaVersion);
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base($"""<PackageReference Include="Alpha" Version="{alphaVersion}" />""").Replace("<ImplicitUsings>", "<Version>2.3.0</Version><ImplicitUsings>"));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Shop.Base/wwwroot/base.txt", "base");
        folder.Write("Shop.Base/base.settings.json", "{}");
    }

    private static void WriteModule(TestFolder folder, string items, params string[] expressions)
    {
        folder.Write("Orders/Orders.csproj", Sources.Module($"""<BaseReference Include="../Shop.Base/Shop.Base.csproj" />{items}"""));
        folder.Write("Orders/Program.cs", Sources.Program(expressions));
    }
}
