using Koupleless.Analyzers.Rules.Unload.Events;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Events;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Events;

public class UnsubscribeOnStopTests
{
    private static readonly FixRunner<Only<EventSubscriptionCheck>, UnsubscribeOnStopFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task Handlers_of_a_program_are_removed_when_its_application_stops() => s_runner.VerifyAllAsync(
        """
        var count = 0;
        // First.
        [|Base.State.Changed += (_, _) => count++|];
        var app = WebApplication.Create(args);
        [|AppDomain.CurrentDomain.ProcessExit += OnExit|]; // last
        app.Run();

        static void OnExit(object? sender, EventArgs e)
        {
        }
        """,
        """
        var count = 0;
        // First.
        void OnChanged(object? sender, EventArgs e) => count++;
        Base.State.Changed += OnChanged;
        var app = WebApplication.Create(args);
        app.Lifetime.ApplicationStopping.Register(() => Base.State.Changed -= OnChanged);
        AppDomain.CurrentDomain.ProcessExit += OnExit; // last
        app.Lifetime.ApplicationStopping.Register(() => AppDomain.CurrentDomain.ProcessExit -= OnExit);
        app.Run();

        static void OnExit(object? sender, EventArgs e)
        {
        }
        """);

    [Fact]
    public Task A_host_is_asked_for_its_lifetime() => s_runner.VerifyAsync(
        """
        return;

        static class Setup
        {
            public static void Configure(IHost host)
            {
                [|TaskScheduler.UnobservedTaskException += (sender, e) =>
                {
                    e.SetObserved();
                }|];
                host.Run();
            }
        }
        """,
        """
        return;

        static class Setup
        {
            public static void Configure(IHost host)
            {
                void OnUnobservedTaskException(object? sender, UnobservedTaskExceptionEventArgs e)
                {
                    e.SetObserved();
                }
                TaskScheduler.UnobservedTaskException += OnUnobservedTaskException;
                host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => TaskScheduler.UnobservedTaskException -= OnUnobservedTaskException);
                host.Run();
            }
        }
        """);

    [Theory]
    [InlineData("[|Base.State.Changed += (_, _) => { }|];")]
    // It is subscribed to with each request.
    [InlineData("var app = WebApplication.Create(); app.MapGet(\"/\", () => { [|Base.State.Changed += (_, _) => { }|]; }); app.Run();")]
    [InlineData("var app = WebApplication.Create(); [|app.Services.GetRequiredService<Base.IClock>().Tick += (_, _) => { }|]; app.Run();")]
    public Task Nothing_is_offered_without_an_application_or_a_name(string code) => s_runner.VerifyNoneAsync(code);
}
