using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.EntryPoint;

public class ProgramShapeTests
{
    public static TheoryData<string> Shapes => [.. Programs.All.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Generated_sources_are_as_verified(string shape) =>
        Snapshot.Verify(
            ModuleProject.Generate(Programs.All[shape].Source).Sources.Where(static source => source.Key.Contains("EntryPoint")),
            shape);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void In_a_base_the_base_builds_and_runs_the_hosts(string shape)
    {
        var program = Programs.All[shape];
        using var module = new LoadedModule(ModuleProject.Generate(program.Source));

        using var host = module.RunInBase();

        Assert.Equal(program.Calls, host.Calls);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Alone_the_program_builds_starts_and_stops_its_own_hosts(string shape)
    {
        var program = Programs.All[shape];
        using var module = new LoadedModule(ModuleProject.Generate(program.Source));
        using var stopper = new HostStopper();

        var exitCode = module.Run("--urls", "http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false");

        Assert.Equal(program.ExitCode, exitCode);
        Assert.Equal(program.Hosts, stopper.Built);
        Assert.Equal(program.Hosts, stopper.Started);
    }

    [Fact]
    public void An_early_return_builds_nothing()
    {
        using var module = new LoadedModule(ModuleProject.Generate(Programs.All["EarlyReturn"].Source));

        using var host = module.RunInBase("--help");

        Assert.Empty(host.Calls);
    }

    [Fact]
    public void Environment_Exit_ends_the_module_and_not_the_process()
    {
        using var module = new LoadedModule(ModuleProject.Generate(Programs.All["EnvironmentExit"].Source));

        using var host = module.RunInBase("--check");

        Assert.Equal(["Exit(2)"], host.Calls);
    }

    [Theory]
    [InlineData("RunAsyncThenCode")]
    [InlineData("TryRunFinally")]
    [InlineData("CodeAfterRun")]
    public void The_code_after_the_run_runs_in_a_base_too(string shape)
    {
        AppContext.SetData(shape, null);
        using var module = new LoadedModule(ModuleProject.Generate(Programs.All[shape].Source));

        using var host = module.RunInBase();

        Assert.Equal(true, AppContext.GetData(shape));
    }

    [Fact]
    public void Nothing_is_generated_for_a_project_that_does_not_become_a_module() =>
        Assert.Empty(ModuleProject.Generate(ModuleProject.Compile(Programs.All["LastRun"].Source), isModule: false).Sources);
}
