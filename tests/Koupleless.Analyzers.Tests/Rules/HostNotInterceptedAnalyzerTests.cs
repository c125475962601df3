using Koupleless.Analyzers.Rules;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules;

public class HostNotInterceptedAnalyzerTests
{
    [Theory]
    [InlineData("new HostBuilder().Build().Run();", "new HostBuilder()")]
    [InlineData("HostApplicationBuilder builder = new(args); builder.Build();", "new(args)")]
    [InlineData("#pragma warning disable ASPDEPR004\nnew WebHostBuilder();", "new WebHostBuilder()")]
    [InlineData("Func<string[], WebApplicationBuilder> create = WebApplication.CreateBuilder; create(args);", "WebApplication.CreateBuilder")]
    [InlineData("Func<WebApplication> build = WebApplication.CreateBuilder(args).Build; build();", "WebApplication.CreateBuilder(args).Build")]
    [InlineData("#pragma warning disable ASPDEPR008\nMicrosoft.AspNetCore.WebHost.Start(_ => Task.CompletedTask);", "Microsoft.AspNetCore.WebHost.Start(_ => Task.CompletedTask)")]
    public async Task A_host_without_a_call_to_replace_is_reported(string program, string place) =>
        Assert.Equal([$"KPL0011 {place}"], await RuleRunner.RunAsync<HostNotInterceptedAnalyzer>(program));

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).Build();")]
    [InlineData("new Other().Start(); class Other { public void Start() { } }")]
    [InlineData("Action run = WebApplication.Create(args).StartAsync().Wait; run();")]
    public async Task Nothing_else_is_reported(string program) =>
        Assert.Empty(await RuleRunner.RunAsync<HostNotInterceptedAnalyzer>(program));

    [Fact]
    public async Task Only_a_module_is_looked_at() =>
        Assert.Empty(await RuleRunner.RunAsync<HostNotInterceptedAnalyzer>("new HostBuilder().Build().Run();", isModule: false));
}
