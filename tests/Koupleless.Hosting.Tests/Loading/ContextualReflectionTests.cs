using System.Reflection;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Loading;

/// <summary>Code of the base that loads by name on a module's behalf gets what is the module's, and nothing that it starts holds the module.</summary>
public sealed class ContextualReflectionTests
{
    private const string Program = """
        ((Action)AppDomain.CurrentDomain.GetData("koupleless.capture")!)();
        var app = WebApplication.Create(args);
        app.MapGet("/capture", () => ((Action)AppDomain.CurrentDomain.GetData("koupleless.capture")!)());
        app.MapGet("/load", (string name) => ((Func<string, object?>)AppDomain.CurrentDomain.GetData("koupleless.load")!)(name) switch
        {
            System.Reflection.Assembly assembly => assembly == typeof(Item).Assembly ? "own" : assembly.GetName().Name,
            Type type => type == typeof(List<Item>) ? "own list" : type.FullName,
            _ => "nothing",
        });
        app.Run();
        public class Item;
        """;

    private static readonly List<ExecutionContext?> s_captured = [];

    static ContextualReflectionTests()
    {
        // What a timer of the base does when a module is the first to need it.
        AppDomain.CurrentDomain.SetData("koupleless.capture", static () => s_captured.Add(ExecutionContext.Capture()));
        AppDomain.CurrentDomain.SetData("koupleless.load", new Func<string, object?>(static name => name.Contains('[') ? Type.GetType(name) : Load(name)));
    }

    [Theory]
    [InlineData("sample", "own")]
    [InlineData("System.Text.Json", "System.Text.Json")]
    [InlineData("nobody.has.it", "nothing")]
    [InlineData("System.Collections.Generic.List`1[[Item,sample]]", "own list")]
    public async Task A_load_by_name_finds_what_is_the_modules(string name, string expected)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));

        Assert.Equal(expected, await host.Client.GetStringAsync($"/sample/load?name={Uri.EscapeDataString(name)}"));
        Assert.Null(Load("sample"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_flow_of_execution_that_the_base_keeps_does_not_hold_the_module()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));
        var before = s_captured.Count;
        await host.Client.GetStringAsync("/sample/capture");
        await host.Client.GetStringAsync("/sample/load?name=sample");

        Assert.Equal(before + 1, s_captured.Count);
        Assert.All(s_captured, Assert.NotNull);
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    private static Assembly? Load(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
