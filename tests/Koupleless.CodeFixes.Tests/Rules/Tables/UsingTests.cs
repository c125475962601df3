using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class UsingTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, UsingFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task Locals_of_code_that_awaits_or_disposes_are_used_to_the_end_of_their_block() => s_runner.VerifyAllAsync(
        """
        return;

        class Worker
        {
            public async Task RunAsync(CancellationToken token)
            {
                // Ends with either.
                var source = [|CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping)|];
                await Task.Delay(1000, source.Token);
            }

            public async Task WaitAsync(TaskCompletionSource done)
            {
                [|Base.State.Stopping.Register(() => done.TrySetCanceled())|]; // as long as it waits
                _ = [|Base.State.Stopping.Register(() => done.TrySetCanceled())|];
                await done.Task;
            }

            public void Sum(CancellationToken token)
            {
                var source = [|CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping)|];
                source.Token.ThrowIfCancellationRequested();
            }
        }
        """,
        """
        return;

        class Worker
        {
            public async Task RunAsync(CancellationToken token)
            {
                // Ends with either.
                using var source = CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping);
                await Task.Delay(1000, source.Token);
            }

            public async Task WaitAsync(TaskCompletionSource done)
            {
                using var registration = Base.State.Stopping.Register(() => done.TrySetCanceled()); // as long as it waits
                using var registration2 = Base.State.Stopping.Register(() => done.TrySetCanceled());
                await done.Task;
            }

            public void Sum(CancellationToken token)
            {
                using var source = CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping);
                source.Token.ThrowIfCancellationRequested();
            }
        }
        """);

    [Fact]
    public Task A_local_that_some_paths_dispose() => s_runner.VerifyAsync(
        "return;\n\nclass C\n{\n    void M(bool once)\n    {\n        var timer = [|new System.Timers.Timer(1000)|];\n        timer.Start();\n        if (once) return;\n        timer.Dispose();\n    }\n}\n",
        "return;\n\nclass C\n{\n    void M(bool once)\n    {\n        using var timer = new System.Timers.Timer(1000);\n        timer.Start();\n        if (once) return;\n        timer.Dispose();\n    }\n}\n");

    [Fact]
    public Task A_program_without_a_host() => s_runner.VerifyAsync(
        "var timer = [|new System.Timers.Timer(1000)|];\ntimer.Start();\nConsole.ReadLine();\n",
        "using var timer = new System.Timers.Timer(1000);\ntimer.Start();\nConsole.ReadLine();\n");

    [Theory]
    // It would stop at once.
    [InlineData("return; class C { void M() { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); } }")]
    [InlineData("return; class C { async Task StartAsync() { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); await Task.Yield(); } }")]
    // The token is of use for longer than the block.
    [InlineData("return; class C { Task M(CancellationToken token) { var source = [|CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping)|]; return Task.Delay(1, source.Token); } }")]
    // The host stops it: another fix.
    [InlineData("var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); var app = WebApplication.Create(); app.Run();")]
    // No local of a using can be assigned.
    [InlineData("return; class C { async Task M() { var timer = [|new System.Timers.Timer(1000)|]; timer = [|new System.Timers.Timer(1000)|]; timer.Start(); await Task.Yield(); } }")]
    public Task Nothing_is_offered_where_the_block_ends_too_early(string code) => s_runner.VerifyNoneAsync(code);
}
