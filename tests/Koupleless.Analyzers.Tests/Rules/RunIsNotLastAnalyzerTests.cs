using Koupleless.Analyzers.Rules;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules;

public class RunIsNotLastAnalyzerTests
{
    [Theory]
    [InlineData("var app = WebApplication.Create(args); app.Run(); Console.Write(1);", "app.Run()")]
    [InlineData("using IHost app = WebApplication.Create(args); app.Run();", "app.Run()")]
    [InlineData("var app = WebApplication.Create(args); Go(); void Go() => app?.Run();", ".Run()")]
    [InlineData("WebApplication.Create(args).Run(\"http://localhost\"); return 1;", "WebApplication.Create(args).Run(\"http://localhost\")")]
    [InlineData("#pragma warning disable ASPDEPR008\nIWebHost host = null!; host.Run(); return;", "host.Run()")]
    public async Task A_run_that_something_follows_is_reported(string program, string call) =>
        Assert.Equal([$"KPL0010 {call}"], await RuleRunner.RunAsync<RunIsNotLastAnalyzer>(program));

    [Theory]
    [InlineData("WebApplication.Create(args).Run();")]
    [InlineData("await WebApplication.Create(args).RunAsync(); Console.Write(1);")]
    [InlineData("new Other().Run(); Console.Write(1); class Other { public void Run() { } }")]
    [InlineData("#pragma warning disable KPL0010\nWebApplication.Create(args).Run(); Console.Write(1);")]
    public async Task Nothing_else_is_reported(string program) =>
        Assert.Empty(await RuleRunner.RunAsync<RunIsNotLastAnalyzer>(program));

    [Fact]
    public async Task Only_a_module_is_looked_at() =>
        Assert.Empty(await RuleRunner.RunAsync<RunIsNotLastAnalyzer>("WebApplication.Create(args).Run(); Console.Write(1);", isModule: false));
}
