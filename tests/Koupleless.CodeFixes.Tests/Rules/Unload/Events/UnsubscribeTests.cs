using Koupleless.Analyzers.Rules.Unload.Events;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Events;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Events;

public class UnsubscribeTests
{
    private static readonly FixRunner<Only<EventSubscriptionCheck>, UnsubscribeFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task Handlers_are_removed_where_the_object_stops() => s_runner.VerifyAllAsync(
        """
        return;

        class Watcher : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                [|AppDomain.CurrentDomain.UnhandledException += OnException|];
                [|Base.State.Changed += new EventHandler(OnChanged)|];
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            private void OnChanged(object? sender, EventArgs e)
            {
            }

            private static void OnException(object sender, UnhandledExceptionEventArgs e)
            {
            }
        }

        class Primary(Base.IClock clock)
        {
            public void Start() => [|clock.Tick += OnTick|];

            private void OnTick(object? sender, EventArgs e)
            {
            }
        }
        """,
        """
        return;

        class Watcher : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken)
            {
                AppDomain.CurrentDomain.UnhandledException += OnException;
                Base.State.Changed += new EventHandler(OnChanged);
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken)
            {
                Base.State.Changed -= new EventHandler(OnChanged);
                AppDomain.CurrentDomain.UnhandledException -= OnException;
                return Task.CompletedTask;
            }

            private void OnChanged(object? sender, EventArgs e)
            {
            }

            private static void OnException(object sender, UnhandledExceptionEventArgs e)
            {
            }
        }

        class Primary(Base.IClock clock) : IDisposable
        {
            public void Start() => clock.Tick += OnTick;

            private void OnTick(object? sender, EventArgs e)
            {
            }

            public void Dispose()
            {
                clock.Tick -= OnTick;
            }
        }
        """);

    [Fact]
    public Task A_lambda_becomes_a_method_and_a_parameter_a_field() => s_runner.VerifyAllAsync(
        """
        return;

        class Watcher
        {
            private readonly Base.IClock _kept;
            private int _ticks;

            public Watcher(Base.IClock clock, Base.IClock kept)
            {
                _kept = kept;

                // Counts.
                [|clock.Tick += (_, _) => _ticks++|];
                [|kept.Counted += number =>
                {
                    Console.Write(number + _ticks);
                }|];
                [|AppDomain.CurrentDomain.FirstChanceException += static (_, e) => Console.Write(e.Exception)|];
                Console.Write(_kept);
            }
        }
        """,
        """
        using System.Runtime.ExceptionServices;

        return;

        class Watcher : IDisposable
        {
            private readonly Base.IClock _kept;
            private int _ticks;
            private readonly Base.IClock _clock;

            public Watcher(Base.IClock clock, Base.IClock kept)
            {
                _kept = kept;

                // Counts.
                _clock = clock;
                clock.Tick += OnTick;
                kept.Counted += OnCounted;
                AppDomain.CurrentDomain.FirstChanceException += OnFirstChanceException;
                Console.Write(_kept);
            }

            private void OnTick(object? sender, EventArgs e) => _ticks++;

            public void Dispose()
            {
                _clock.Tick -= OnTick;
                _kept.Counted -= OnCounted;
                AppDomain.CurrentDomain.FirstChanceException -= OnFirstChanceException;
            }

            private void OnCounted(int number)
            {
                Console.Write(number + _ticks);
            }

            private static void OnFirstChanceException(object? sender, FirstChanceExceptionEventArgs e) => Console.Write(e.Exception);
        }
        """);

    [Fact]
    public Task A_lambda_that_captures_is_kept_in_a_field() => s_runner.VerifyAsync(
        """
        return;

        class Watcher
        {
            public void Start(string name)
            {
                [|Base.State.Changed += (_, _) => Console.Write(name)|];
            }
        }
        """,
        """
        return;

        class Watcher : IDisposable
        {
            private EventHandler? _onChanged;

            public void Start(string name)
            {
                _onChanged = (_, _) => Console.Write(name);
                Base.State.Changed += _onChanged;
            }

            public void Dispose()
            {
                Base.State.Changed -= _onChanged;
            }
        }
        """);

    [Theory]
    // No object that stops.
    [InlineData("return; static class W { public static void Start() => [|Base.State.Changed += (_, _) => { }|]; }")]
    [InlineData("[|Base.State.Changed += (_, _) => { }|];")]
    // Another call may give another object.
    [InlineData("return; class W { public void Start(IServiceProvider services) => [|Base.State.Services.GetRequiredService<Base.Clock>().Tick += On|]; void On(object? s, EventArgs e) { } }")]
    [InlineData("return; class W { public void Start(Base.IClock clock) => [|clock.Tick += On|]; void On(object? s, EventArgs e) { } }")]
    public Task Nothing_is_offered_where_the_same_handler_cannot_be_named(string code) => s_runner.VerifyNoneAsync(code);
}
