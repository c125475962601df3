using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class KeepInFieldTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, KeepInFieldFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task What_a_constructor_drops_is_kept_and_released() => s_runner.VerifyAllAsync(
        """
        return;

        class Watcher
        {
            public Watcher(Base.IClock clock)
            {
                [|clock.Stopping.Register(Stop)|];
                var source = [|CancellationTokenSource.CreateLinkedTokenSource(clock.Stopping)|];
                source.Token.ThrowIfCancellationRequested();
            }

            private void Stop()
            {
            }
        }

        class Short(Base.IClock clock)
        {
            private readonly object gate = new();

            public void Start() => [|clock.Stopping.Register(() => Console.Write(gate))|];
        }
        """,
        """
        return;

        class Watcher : IDisposable
        {
            private readonly CancellationTokenRegistration _registration;
            private readonly CancellationTokenSource _source;

            public Watcher(Base.IClock clock)
            {
                _registration = clock.Stopping.Register(Stop);
                var source = CancellationTokenSource.CreateLinkedTokenSource(clock.Stopping);
                _source = source;
                source.Token.ThrowIfCancellationRequested();
            }

            private void Stop()
            {
            }

            public void Dispose()
            {
                _registration.Dispose();
                _source.Dispose();
            }
        }

        class Short(Base.IClock clock) : IDisposable
        {
            private readonly object gate = new();
            private CancellationTokenRegistration registration;

            public void Start() => registration = clock.Stopping.Register(() => Console.Write(gate));

            public void Dispose()
            {
                registration.Dispose();
            }
        }
        """);

    [Fact]
    public Task A_hosted_service_and_usings() => s_runner.VerifyAsync(
        """
        return;

        class Listening : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                [|System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Observer())|];
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken)
            {
                return Task.CompletedTask;
            }

            private class Observer : IObserver<System.Diagnostics.DiagnosticListener>
            {
                public void OnCompleted() { }
                public void OnError(Exception error) { }
                public void OnNext(System.Diagnostics.DiagnosticListener value) { }
            }
        }
        """,
        """
        return;

        class Listening : IHostedService
        {
            private IDisposable? _subscription;

            public Task StartAsync(CancellationToken cancellationToken)
            {
                _subscription = System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Observer());
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken)
            {
                _subscription?.Dispose();
                return Task.CompletedTask;
            }

            private class Observer : IObserver<System.Diagnostics.DiagnosticListener>
            {
                public void OnCompleted() { }
                public void OnError(Exception error) { }
                public void OnNext(System.Diagnostics.DiagnosticListener value) { }
            }
        }
        """);

    [Theory]
    // It may run again, and the field would lose the first.
    [InlineData("class C { public void Handle() { [|Base.State.Stopping.Register(() => { })|]; } }")]
    [InlineData("class C { public C() { for (var i = 0; i < 2; i++) { [|Base.State.Stopping.Register(() => { })|]; } } }")]
    [InlineData("static class C { public static void Start() { [|Base.State.Stopping.Register(() => { })|]; } }")]
    [InlineData("class C { public C() { Action later = () => { [|Base.State.Stopping.Register(() => { })|]; }; later(); } }")]
    public Task Nothing_is_offered_where_it_may_run_again(string code) => s_runner.VerifyNoneAsync("return; " + code);
}
