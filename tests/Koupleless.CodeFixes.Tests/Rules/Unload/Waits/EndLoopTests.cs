using Koupleless.Analyzers.Rules.Unload.Waits;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Waits;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Waits;

public class EndLoopTests
{
    private static readonly FixRunner<Only<WaitCheck>, EndLoopFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task Loops_end_with_the_token_or_a_source_of_their_own() => s_runner.VerifyAllAsync(
        """
        return;

        class Pump : IDisposable
        {
            private readonly Thread _thread;

            public Pump() => _thread = [|new Thread(Loop)|];

            public void Start()
            {
                _thread.Start();
                [|Task.Run(() =>
                {
                    for (; ; )
                    {
                        Console.Beep();
                    }
                })|];
            }

            private void Loop()
            {
                // For ever.
                while (true)
                {
                    Thread.Sleep(1000);
                }
            }

            public void Dispose()
            {
            }
        }

        class Service : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                [|while|] (true)
                {
                    Thread.Sleep(1000);
                }
            }
        }
        """,
        """
        return;

        class Pump : IDisposable
        {
            private readonly Thread _thread;
            private readonly CancellationTokenSource _stopping = new();

            public Pump() => _thread = new Thread(Loop);

            public void Start()
            {
                _thread.Start();
                Task.Run(() =>
                {
                    for (; !_stopping.Token.IsCancellationRequested; )
                    {
                        Console.Beep();
                    }
                });
            }

            private void Loop()
            {
                // For ever.
                while (!_stopping.Token.IsCancellationRequested)
                {
                    Thread.Sleep(1000);
                }
            }

            public void Dispose()
            {
                _stopping.Cancel();
            }
        }

        class Service : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                {
                    Thread.Sleep(1000);
                }
            }
        }
        """);

    [Theory]
    [InlineData("return; static class C { static void M() { var thread = [|new Thread(() => { while (true) { Thread.Sleep(1); } })|]; thread.Start(); } }")]
    // No loop is to be seen.
    [InlineData("return; class C { void M(CancellationToken token) { [|Thread.Sleep(-1)|]; } }")]
    public Task Nothing_is_offered_without_a_token_or_a_loop(string code) => s_runner.VerifyNoneAsync(code);
}
