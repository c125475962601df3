using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class ProcessTerminationTests
{
    private const string Library =
        """
        namespace Shop;
        public static class BaseHost { public static IHostApplicationLifetime Lifetime = null!; public static IServiceProvider Services = null!; }
        """;

    private static readonly AnalyzedProject s_project = new() { References = [new(ReferenceKind.Contract, "Shop", Library)] };

    [Theory]
    [InlineData("{|KPL1004:Environment.FailFast(\"no\")|};")]
    [InlineData("Action<int> exit = {|KPL1004:Environment.Exit|}; exit(1);")]
    [InlineData("{|KPL1004:System.Diagnostics.Process.GetCurrentProcess().Kill()|};")]
    [InlineData("using var self = System.Diagnostics.Process.GetCurrentProcess(); {|KPL1004:self.Kill(entireProcessTree: true)|};")]
    [InlineData("var self = System.Diagnostics.Process.GetProcessById(Environment.ProcessId); {|KPL1004:self.Kill()|};")]
    [InlineData("{|KPL1004:Shop.BaseHost.Lifetime.StopApplication()|};")]
    [InlineData("var lifetime = Shop.BaseHost.Services.GetRequiredService<IHostApplicationLifetime>(); {|KPL1004:lifetime.StopApplication()|};")]
    [InlineData("new Watchdog().Bark(); class Watchdog { private readonly IHostApplicationLifetime _base = Shop.BaseHost.Lifetime; public void Bark() => {|KPL1004:_base.StopApplication()|}; }")]
    [InlineData("new Watchdog(Shop.BaseHost.Lifetime).Bark(); class Watchdog(IHostApplicationLifetime lifetime) { public void Bark() => {|KPL1004:lifetime.StopApplication()|}; }")]
    [InlineData("{|KPL1012:Environment.Exit(1)|};")]
    public async Task What_stops_the_process_is_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(program, s_project);

    [Theory]
    [InlineData("System.Diagnostics.Process.Start(\"other\").Kill(); using var self = System.Diagnostics.Process.GetCurrentProcess(); _ = self.Id;")]
    [InlineData("System.Diagnostics.Process.GetProcessById(42).Kill();")]
    [InlineData("new Job(null!).End(); class Job(IHostApplicationLifetime lifetime) { public void End() => lifetime.StopApplication(); }")]
    [InlineData("var app = WebApplication.Create(args); app.Lifetime.StopApplication(); app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();")]
    public async Task What_stops_something_else_is_not_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>(program, s_project);

    [Fact]
    public async Task Exit_that_nothing_intercepts_stops_the_process() =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>("{|KPL1004:Environment.Exit(1)|};", new AnalyzedProject { IsModule = false });

    [Fact]
    public async Task A_library_that_modules_share_is_not_to_stop_the_process() =>
        await RuleRunner.VerifyAsync<Only<HazardousCallCheck>>("class Sample { void End() => {|KPL1004:Environment.Exit(1)|}; }", AnalyzedProject.Shared);
}
