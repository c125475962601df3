using Koupleless.Analyzers.Rules.Unload.Waits;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Waits;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Waits;

public class PassStoppingTokenTests
{
    private static readonly FixRunner<Only<WaitCheck>, PassStoppingTokenFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task All_waits_get_the_token_of_their_code() => s_runner.VerifyAllAsync(
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", async (CancellationToken aborted) =>
        {
            await [|Task.Delay(TimeSpan.FromHours(1))|];
        });
        await [|Base.State.Completion|];
        app.Run();

        class Poller : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                {
                    await [|Task.Delay(1000)|].ConfigureAwait(false); // a second
                }
            }
        }

        class Ticker : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1));
                while (await [|ticks.WaitForNextTickAsync()|])
                {
                    Console.Beep();
                }
            }
        }
        """,
        """
        var app = WebApplication.Create(args);
        app.MapGet("/", async (CancellationToken aborted) =>
        {
            await Task.Delay(TimeSpan.FromHours(1), aborted);
        });
        await Base.State.Completion.WaitAsync(app.Lifetime.ApplicationStopping);
        app.Run();

        class Poller : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (true)
                {
                    await Task.Delay(1000, stoppingToken).ConfigureAwait(false); // a second
                }
            }
        }

        class Ticker : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1));
                while (await ticks.WaitForNextTickAsync(stoppingToken))
                {
                    Console.Beep();
                }
            }
        }
        """);

    [Fact]
    public Task A_type_without_a_token_gets_a_source_that_it_cancels() => s_runner.VerifyAllAsync(
        """
        return;

        class Poller
        {
            public async Task Run()
            {
                while (true)
                {
                    await [|Task.Delay(1000)|];
                }
            }

            public async Task Wait() => await [|Task.Delay(TimeSpan.FromHours(2))|];
        }
        """,
        """
        return;

        class Poller : IDisposable
        {
            private readonly CancellationTokenSource _stopping = new();

            public async Task Run()
            {
                while (true)
                {
                    await Task.Delay(1000, _stopping.Token);
                }
            }

            public async Task Wait() => await Task.Delay(TimeSpan.FromHours(2), _stopping.Token);

            public void Dispose()
            {
                _stopping.Cancel();
            }
        }
        """);

    [Fact]
    public Task A_thread_that_sleeps_waits_for_the_token() => s_runner.VerifyAsync(
        "return;\n\nclass C\n{\n    void M(CancellationToken token)\n    {\n        [|Thread.Sleep(3_600_000)|];\n    }\n}\n",
        "return;\n\nclass C\n{\n    void M(CancellationToken token)\n    {\n        token.WaitHandle.WaitOne(3_600_000);\n    }\n}\n");

    [Theory]
    // No token, and no object that stops.
    [InlineData("return; static class C { static async Task M() { await [|Task.Delay(TimeSpan.FromHours(1))|]; } }")]
    [InlineData("await [|Task.Delay(TimeSpan.FromHours(1))|];")]
    // The application is there only behind the wait.
    [InlineData("await [|Task.Delay(TimeSpan.FromHours(1))|]; var app = WebApplication.Create(); app.Run();")]
    public Task Nothing_is_offered_without_a_token(string code) => s_runner.VerifyNoneAsync(code);
}
