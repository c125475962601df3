using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class ProgramPathAnalyzerTests
{
    [Theory]
    [InlineData("Console.WriteLine({|KPL1013:Environment.ProcessPath|});")]
    [InlineData("Console.WriteLine({|KPL1013:System.Diagnostics.Process.GetCurrentProcess().MainModule|}!.FileName);")]
    [InlineData("using var process = System.Diagnostics.Process.GetCurrentProcess(); Console.WriteLine({|KPL1013:process.MainModule|}?.FileName);")]
    public async Task The_executable_of_the_process_is_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<ProgramPathCheck>>(program);

    [Theory]
    [InlineData("Console.WriteLine(AppContext.BaseDirectory + Environment.CurrentDirectory + typeof(Marker).Assembly.Location); class Marker;")]
    [InlineData("using var reader = new StreamReader(\"data/a.txt\");")]
    [InlineData("Console.WriteLine(System.Diagnostics.Process.GetProcessById(1).MainModule);")]
    [InlineData("Console.WriteLine(Environment.ProcessId); Console.WriteLine(new Settings().ProcessPath); class Settings { public string? ProcessPath { get; set; } }")]
    public async Task What_is_redirected_or_no_place_is_not(string program) =>
        await RuleRunner.VerifyAsync<Only<ProgramPathCheck>>(program);

    [Fact]
    public async Task It_is_in_a_library_that_a_module_carries() =>
        await RuleRunner.VerifyAsync<Only<ProgramPathCheck>>("Console.WriteLine({|KPL1013:Environment.ProcessPath|});", new AnalyzedProject { IsModule = false });

    [Fact]
    public async Task What_modules_share_may_ask_for_the_base() =>
        await RuleRunner.VerifyAsync<Only<ProgramPathCheck>>("class Sample { string? Program => Environment.ProcessPath; }", AnalyzedProject.Shared);
}
