using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class PlaceAnalyzerTests
{
    private const string DependencyModel =
        """
        namespace Microsoft.Extensions.DependencyModel;
        public class DependencyContext { public static DependencyContext Default => null!; }
        """;

    [Theory]
    [InlineData("Console.WriteLine({|KPL1013:AppContext.BaseDirectory|});")]
    [InlineData("Console.WriteLine({|KPL1013:AppDomain.CurrentDomain.BaseDirectory|} + \"a.txt\");")]
    [InlineData("new DirectoryInfo({|KPL1013:AppContext.BaseDirectory|}).GetFiles();")]
    [InlineData("if (({|KPL1013:AppContext.BaseDirectory|} == \"/\" ? \"a\" : \"b\") == \"a\") Console.WriteLine();")]
    [InlineData("Path.Combine(\"a\", {|KPL1013:AppContext.BaseDirectory|});")]
    [InlineData("var folder = {|KPL1013:AppContext.BaseDirectory|}; Path.Combine(folder, \"a\"); new DirectoryInfo(folder).Delete();")]
    [InlineData("Console.WriteLine({|KPL1013:Environment.CurrentDirectory|});")]
    [InlineData("Console.WriteLine({|KPL1013:System.Reflection.Assembly.GetExecutingAssembly().Location|});")]
    [InlineData("var own = typeof(Marker).Assembly; Console.WriteLine({|KPL1013:own.Location|}); class Marker;")]
    [InlineData("using var reader = new StreamReader({|KPL1013:\"data/a.txt\"|});")]
    [InlineData("using var file = new FileStream(mode: FileMode.Open, path: {|KPL1013:\"a.bin\"|});")]
    [InlineData("new List<string>().Select({|KPL1013:System.Reflection.Assembly.LoadFrom|}).ToList();")]
    [InlineData("new List<string>().Select({|KPL1013:File.ReadAllText|}).ToList();")]
    [InlineData("Func<System.Reflection.Assembly?> entry = {|KPL1013:System.Reflection.Assembly.GetEntryAssembly|}; entry();")]
    public async Task What_answers_for_the_base_is_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<PlaceCheck>>(program);

    [Theory]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"a\");")]
    [InlineData("Path.Combine((AppDomain.CurrentDomain.BaseDirectory).TrimEnd('/'), \"a\", \"b\", \"c\", \"d\");")]
    [InlineData("Path.Join(new[] { AppContext.BaseDirectory, \"a\" });")]
    [InlineData("Directory.GetFiles(AppContext.BaseDirectory);")]
    [InlineData("new DirectoryInfo(Path.GetFullPath(AppContext.BaseDirectory)).GetFiles();")]
    [InlineData("new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory);")]
    [InlineData("var folder = AppContext.BaseDirectory; Path.Combine(folder, \"a\"); Func<bool> there = () => Directory.Exists(folder); there();")]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = args.Length > 0 ? AppContext.BaseDirectory : default });")]
    [InlineData("Path.GetDirectoryName(System.Reflection.Assembly.GetExecutingAssembly().Location);")]
    [InlineData("System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Marker).Assembly.Location); class Marker;")]
    [InlineData("Console.WriteLine(typeof(object).Assembly.Location);")]
    [InlineData("Console.WriteLine(Directory.GetCurrentDirectory() + System.Reflection.Assembly.GetEntryAssembly());")]
    [InlineData("using var reader = new StreamReader(\"/etc/hosts\"); new FileInfo(@\"C:\\a\").Delete(); new FileInfo(args[0]).Delete();")]
    [InlineData("File.ReadAllText(\"a.txt\"); new FileInfo(Path.GetFullPath(\"a.txt\")).Delete();")]
    [InlineData("new List<string>().Select(path => System.Reflection.Assembly.LoadFrom(path)).ToList();")]
    [InlineData("new List<string>().Select(Path.GetFileName).ToList();")]
    public async Task What_is_the_modules_is_not_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<PlaceCheck>>(program);

    [Fact]
    public async Task The_dependencies_of_the_base_are_reported() =>
        await RuleRunner.VerifyAsync<Only<PlaceCheck>>(
            "Console.WriteLine({|KPL1013:Microsoft.Extensions.DependencyModel.DependencyContext.Default|});",
            new AnalyzedProject { References = [new(ReferenceKind.Provided, "Microsoft.Extensions.DependencyModel", DependencyModel)] });

    [Fact]
    public async Task In_a_library_that_a_module_carries_nothing_is_intercepted() =>
        await RuleRunner.VerifyAsync<Only<PlaceCheck>>(
            """
            {|KPL1013:System.Reflection.Assembly.GetEntryAssembly()|};
            File.ReadAllText({|KPL1013:"a.txt"|});
            Path.Combine({|KPL1013:AppContext.BaseDirectory|}, "a");
            """,
            new AnalyzedProject { IsModule = false });

    [Fact]
    public async Task What_modules_share_may_ask_for_the_base() =>
        await RuleRunner.VerifyAsync<Only<PlaceCheck>>("class Sample { string Folder => AppContext.BaseDirectory; }", AnalyzedProject.Shared);
}
