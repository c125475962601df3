using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class RegisterFactoryTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, RegisterFactoryFixProvider> s_runner = new();

    [Fact]
    public Task The_container_makes_what_it_disposes() => s_runner.VerifyAllAsync(
        "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddSingleton([|new System.Timers.Timer(1000) { Enabled = true }|]);\nbuilder.Services.AddSingleton<IDisposable>([|new System.Timers.Timer { Enabled = true }|]);\nbuilder.Build().Run();\n",
        "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddSingleton(_ => new System.Timers.Timer(1000) { Enabled = true });\nbuilder.Services.AddSingleton<IDisposable>(_ => new System.Timers.Timer { Enabled = true });\nbuilder.Build().Run();\n");

    [Fact]
    public Task A_local_may_be_of_use_elsewhere() => s_runner.VerifyNoneAsync(
        "var builder = WebApplication.CreateBuilder(args);\nvar timer = [|new System.Timers.Timer(1000)|];\ntimer.Start();\nbuilder.Services.AddSingleton(timer);\nbuilder.Build().Run();\n");
}
