using System.IO.Compression;

namespace Koupleless.Sdk.Tests;

/// <summary>Which projects the rules look at, and what they are told.</summary>
public sealed class AnalysisTests
{
    private const string ProvidedFile = "obj/Debug/net10.0/Koupleless.Provided.txt";

    [Fact]
    public void The_packages_carry_the_analyzers_and_nothing_that_only_an_editor_has()
    {
        foreach (var (package, folder) in new[] { ("Koupleless.Module", "analyzers/"), ("Koupleless.Abstractions", "tools/analyzers/") })
        {
            using var archive = ZipFile.OpenRead(Path.Combine(TestFolder.PackageFeed, $"{package}.{TestFolder.Version}.nupkg"));

            Assert.Equal(
                [$"{folder}Koupleless.Analyzers.dll", $"{folder}Koupleless.CodeFixes.dll"],
                archive.Entries.Select(static entry => entry.FullName).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public Task Modules_contracts_and_bases_are_analysed_each_in_its_mode_and_other_projects_are_not() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup></Project>");
        folder.Write("Contracts/Contracts.csproj", Sources.Library(Sources.Abstractions, "<Contract>true</Contract>"));
        folder.Write("Contracts/IStock.cs", "[Koupleless.Spi] public interface IStock { }");
        // Both see the package, by a reference of their own or through the contracts.
        folder.Write("Plain/Plain.csproj", Sources.Library("""<ProjectReference Include="../Contracts/Contracts.csproj" />"""));
        folder.Write("Plain/Stock.cs", "public class Stock : IStock { }");
        folder.Write("Carried/Carried.csproj", Sources.Library(Sources.Abstractions, "<KouplelessAnalysisMode>Module</KouplelessAnalysisMode>"));
        folder.Write("Carried/Carried.cs", "public class Carried { }");
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<ProjectReference Include="../Contracts/Contracts.csproj" />"""));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Orders.csproj", Sources.Module("""
            <BaseReference Include="../Shop.Base/Shop.Base.csproj" />
            <ProjectReference Include="../Plain/Plain.csproj" />
            <ProjectReference Include="../Carried/Carried.csproj" />
            """));
        folder.Write("Orders/Program.cs", Sources.Program());
        folder.Write("Unwatched/Unwatched.csproj", Sources.Module(properties: "<KouplelessAnalysisMode>None</KouplelessAnalysisMode><KouplelessAnalysisLevel>Strict</KouplelessAnalysisLevel>"));
        folder.Write("Unwatched/Program.cs", Sources.Program());
        folder.Write("Both/Both.csproj", Sources.Module().Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>"));
        folder.Write("Both/Program.cs", Sources.Program());
        string[] projects = ["Contracts", "Plain", "Carried", "Shop.Base", "Orders", "Unwatched", "Both"];
        folder.WriteSolution("Shop.slnx", projects);

        var build = (await folder.RunAsync("build")).ShouldSucceed();

        Assert.Equal(
            ["Contracts Shared", "Plain ", "Carried Module", "Shop.Base Shared", "Orders Module", "Unwatched None", "Both Module"],
            projects.Select(project => $"{project} {Told(folder, project, "KouplelessAnalysisMode")}"));
        Assert.Equal("", Told(folder, "Both", "KouplelessAnalysisMode", "net9.0"));
        Assert.Equal("Strict", Told(folder, "Unwatched", "KouplelessAnalysisLevel"));
        // The SDK has the generators in the same assembly, so a module always gets it; each project gets it from one place.
        Assert.Equal(
            ["Contracts 2", "Plain 0", "Carried 2", "Shop.Base 2", "Orders 2", "Unwatched 2"],
            projects[..^1].Select(project => $"{project} {build.CompilerInputs($"{project}.csproj", "Analyzers").Count(static file => Path.GetFileName(file).StartsWith("Koupleless.", StringComparison.Ordinal))}"));
        Assert.Equal(
            ["Both", "Orders", "Unwatched"],
            projects.Where(project => Directory.Exists(folder[$"{project}/obj/Debug/net10.0/generated/Koupleless.Analyzers"])).Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task The_rules_know_what_the_base_supplies_and_what_the_module_carries_all_the_same() => TestFolder.UseAsync(async folder =>
    {
        foreach (var package in new[] { "Alpha", "Beta", "Gamma", "Delta" })
            TestPackage.Publish(folder.Feed, package, "1.0.0");
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<PackageReference Include="Alpha" Version="1.0.0" /><PackageReference Include="Beta" Version="1.0.0" />"""));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Other.Base/Other.Base.csproj", Sources.Base("""<PackageReference Include="Alpha" Version="1.0.0" />"""));
        folder.Write("Other.Base/Program.cs", Sources.BaseProgram);
        const string packages = """
            <PackageReference Include="Alpha" Version="1.0.0" />
            <PackageReference Include="Beta" Version="1.0.0" Provided="false" />
            <PackageReference Include="Gamma" Version="1.0.0" />
            """;
        const string @base = """<BaseReference Include="../Shop.Base/Shop.Base.csproj" />""";
        folder.Write("Orders/Orders.csproj", Sources.Module(@base + packages));
        folder.Write("Orders/Program.cs", Sources.Program("AlphaApi.Name", "BetaApi.Name", "GammaApi.Name"));

        var build = (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        Assert.Equal(["Koupleless.Provided.txt"], build.CompilerInputs("Orders.csproj", "AdditionalFiles").Select(Path.GetFileName));
        var provided = File.ReadAllLines(folder[$"Orders/{ProvidedFile}"]);
        Assert.Equal(provided.Order(StringComparer.Ordinal), provided);
        Assert.Equal(5, provided.Intersect(["Alpha", "Koupleless.Abstractions", "Koupleless.Hosting", "Shop.Base", "System.Runtime"]).Count());
        Assert.Empty(provided.Intersect(["Beta", "Gamma"]));

        var written = folder.TimeOf($"Orders/{ProvidedFile}");
        var again = (await folder.RunAsync("build", "Orders", "--no-restore")).ShouldSucceed();
        Assert.Equal((0, written), (again.Runs("Csc", "Orders.csproj"), folder.TimeOf($"Orders/{ProvidedFile}")));

        // Another answer of the base's makes the compiler look again; what is not supplied by all bases is not provided.
        folder.Write("Orders/Orders.csproj", Sources.Module(@base + """<BaseReference Include="../Other.Base/Other.Base.csproj" />""" + packages.Replace(" Provided=\"false\"", string.Empty)));
        var changed = (await folder.RunAsync("build", "Orders")).ShouldSucceed();
        Assert.Equal(1, changed.Runs("Csc", "Orders.csproj"));
        Assert.Empty(File.ReadAllLines(folder[$"Orders/{ProvidedFile}"]).Intersect(["Beta", "Shop.Base"]));

        // Without a base a mark alone says what is provided.
        folder.Write("Alone/Alone.csproj", Sources.Module("""<PackageReference Include="Delta" Version="1.0.0" Provided="true" />"""));
        folder.Write("Alone/Program.cs", Sources.Program("DeltaApi.Name"));
        (await folder.RunAsync("build", "Alone")).ShouldSucceed();
        Assert.Equal(["Delta", "Koupleless.Abstractions"], File.ReadAllLines(folder[$"Alone/{ProvidedFile}"]));

        folder.Write("Nothing/Nothing.csproj", Sources.Module());
        folder.Write("Nothing/Program.cs", Sources.Program());
        var nothing = (await folder.RunAsync("build", "Nothing")).ShouldSucceed();
        Assert.Empty(nothing.CompilerInputs("Nothing.csproj", "AdditionalFiles"));

        (await folder.RunAsync("clean", "Orders")).ShouldSucceed();
        Assert.False(folder.Exists($"Orders/{ProvidedFile}"));
    });

    [Fact]
    public Task An_editor_is_told_the_same_by_a_design_time_build() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base());
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Orders.csproj", Sources.Module("""<BaseReference Include="../Shop.Base/Shop.Base.csproj" /><KouplelessHazards Include="our.hazards.txt" />"""));
        folder.Write("Orders/Program.cs", Sources.Program());
        folder.Write("Orders/our.hazards.txt", "# nothing yet\n");
        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();
        (await folder.RunAsync("restore", "Orders")).ShouldSucceed();

        var build = (await folder.RunAsync(
            "build", "Orders", "--no-restore", "-t:ResolveReferences;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).ShouldSucceed();

        Assert.Equal(
            ["our.hazards.txt", "Koupleless.Provided.txt"],
            build.CompilerInputs("Orders.csproj", "AdditionalFiles").Select(Path.GetFileName));
        Assert.Contains("Shop.Base", File.ReadAllLines(folder[$"Orders/{ProvidedFile}"]));
    });

    [Fact]
    public Task A_build_says_which_statics_people_have_vouched_for() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Contracts/Contracts.csproj", Sources.Library(Sources.Abstractions, "<Contract>true</Contract>"));
        folder.Write("Contracts/Settings.cs", """public static class Settings { [Koupleless.AuditedStatic("set once, by the base")] public static string Currency = "EUR"; }""");
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<ProjectReference Include="../Contracts/Contracts.csproj" />"""));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Carried/Carried.csproj", Sources.Library(Sources.Abstractions));
        folder.Write("Carried/Cache.cs", """
            namespace Shop;
            public static class Cache
            {
                public class Inner { [field: Koupleless.AuditedStatic("grows to 10 entries")] public static int Size { get; set; } }
                [Koupleless.AuditedStatic("handlers are the module's")] public static event System.Action Changed { add { } remove { } }
            }
            """);
        folder.Write("Orders/Orders.csproj", Sources.Module("""
            <BaseReference Include="../Shop.Base/Shop.Base.csproj" />
            <ProjectReference Include="../Carried/Carried.csproj" />
            """));
        folder.Write("Orders/Program.cs", Sources.Program("Shop.Cache.Inner.Size.ToString()", "Numbers.Next.ToString()") + """

            public static class Numbers { [Koupleless.AuditedStatic("counts up only")] public static int Next { get; set; } }
            """);

        var build = (await folder.RunAsync("build", "Orders", "-v:n")).ShouldSucceed();

        Assert.Contains("orders: 3 audited statics", build.Output);
        Assert.Contains("Numbers.Next: counts up only", build.Output);
        Assert.Contains("Shop.Base: 1 audited static", build.Output);
        Assert.Contains("Settings.Currency: set once, by the base", build.Output);
        Assert.Equal(
            [
                new("Orders", "Numbers.Next", "counts up only"),
                new("Carried", "Shop.Cache.Changed", "handlers are the module's"),
                new("Carried", "Shop.Cache.Inner.Size", "grows to 10 entries"),
            ],
            new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]).Report.AuditedStatics!);
    });

    /// <summary>What the compiler is told of a property.</summary>
    private static string Told(TestFolder folder, string project, string property, string framework = "net10.0")
    {
        var line = $"build_property.{property} = ";
        return File.ReadLines(folder[$"{project}/obj/Debug/{framework}/{project}.GeneratedMSBuildEditorConfig.editorconfig"])
            .FirstOrDefault(candidate => candidate.StartsWith(line, StringComparison.Ordinal))?[line.Length..] ?? string.Empty;
    }
}
