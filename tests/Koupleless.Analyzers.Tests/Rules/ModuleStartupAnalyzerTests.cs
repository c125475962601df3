using Koupleless.Analyzers.Rules;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules;

public class ModuleStartupAnalyzerTests
{
    [Theory]
    [InlineData("public void Add(IHostApplicationBuilder builder) { }", "it is not static")]
    [InlineData("public static int Add(IHostApplicationBuilder builder) => 0;", "it does not return void, or is async")]
    [InlineData("public static async void Add(IHostApplicationBuilder builder) => await Task.Yield();", "it does not return void, or is async")]
    [InlineData("public static void Add() { }", "it does not take exactly one IHostApplicationBuilder")]
    [InlineData("public static void Add(HostApplicationBuilder builder) { }", "it does not take exactly one IHostApplicationBuilder")]
    [InlineData("public static void Add(ref IHostApplicationBuilder builder) { }", "it does not take exactly one IHostApplicationBuilder")]
    [InlineData("public static void Add(IHostApplicationBuilder builder, int more) { }", "it does not take exactly one IHostApplicationBuilder")]
    [InlineData("public static void Add<T>(IHostApplicationBuilder builder) { }", "it is generic or in a generic type")]
    [InlineData("private static void Add(IHostApplicationBuilder builder) { }", "it is not accessible to the whole assembly")]
    public async Task A_method_of_the_wrong_shape_is_reported_with_the_reason(string method, string reason)
    {
        var diagnostic = Assert.Single(await RuleRunner.GetDiagnosticsAsync<ModuleStartupAnalyzer>($"class Startup {{ [ModuleStartup] {method} }}"));

        Assert.Equal("KPL0012", diagnostic.Id);
        Assert.Equal($"[ModuleStartup] method 'Add' is not called: {reason}", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("class Outer { private class Startup { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } } }")]
    [InlineData("file class Startup { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } }")]
    [InlineData("class Startup<T> { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } }")]
    [InlineData("Add(null!); [ModuleStartup] static void Add(IHostApplicationBuilder builder) { }")]
    [InlineData("return; class Startup { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } }")]
    public async Task A_method_in_the_wrong_place_is_reported(string program) =>
        Assert.Equal(["KPL0012 Add"], await RuleRunner.RunAsync<ModuleStartupAnalyzer>(program));

    [Theory]
    [InlineData("static class Startup { [ModuleStartup] internal static void Add(IHostApplicationBuilder builder) { } }")]
    [InlineData("class Outer { internal class Startup { [ModuleStartup] public static void Add(IHostApplicationBuilder builder) { } } }")]
    [InlineData("class Startup { private int Add(string other) => 0; }")]
    public async Task Nothing_else_is_reported(string program) =>
        Assert.Empty(await RuleRunner.RunAsync<ModuleStartupAnalyzer>(program));

    [Fact]
    public async Task Only_a_module_is_looked_at() =>
        Assert.Empty(await RuleRunner.RunAsync<ModuleStartupAnalyzer>("class Startup { [ModuleStartup] void Add() { } }", isModule: false));
}
