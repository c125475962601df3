using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class ReleaseOnStopTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, ReleaseOnStopFixProvider> s_runner = new(Bases.Module);

    [Fact]
    public Task A_program_releases_when_its_application_stops() => s_runner.VerifyAllAsync(
        """
        var early = [|new System.Timers.Timer(1000)|];
        early.Start();
        [|Base.State.Stopping.Register(() => { })|]; // early, too

        var app = WebApplication.Create(args);
        var late = [|new System.Timers.Timer(1000)|];
        late.Start();
        app.Run();
        """,
        """
        var early = new System.Timers.Timer(1000);
        early.Start();
        var registration = Base.State.Stopping.Register(() => { }); // early, too

        var app = WebApplication.Create(args);
        app.Lifetime.ApplicationStopping.Register(() => registration.Dispose());
        app.Lifetime.ApplicationStopping.Register(() => early.Dispose());
        var late = new System.Timers.Timer(1000);
        app.Lifetime.ApplicationStopping.Register(() => late.Dispose());
        late.Start();
        app.Run();
        """);

    [Fact]
    public Task A_static_method_that_configures_an_application() => s_runner.VerifyAsync(
        """
        return;

        static class Setup
        {
            private static System.Timers.Timer? s_timer;

            public static void Configure(IApplicationBuilder app)
            {
                s_timer = [|new System.Timers.Timer(1000)|];
                s_timer.Start();
            }
        }
        """,
        """
        return;

        static class Setup
        {
            private static System.Timers.Timer? s_timer;

            public static void Configure(IApplicationBuilder app)
            {
                s_timer = new System.Timers.Timer(1000);
                app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => s_timer?.Dispose());
                s_timer.Start();
            }
        }
        """);

    [Theory]
    [InlineData("var timer = [|new System.Timers.Timer(1000)|]; timer.Start();")]
    [InlineData("var app = WebApplication.Create(); app.MapGet(\"/\", () => { [|Base.State.Stopping.Register(() => { })|]; }); app.Run();")]
    [InlineData("if (args.Length > 0) { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); } var app = WebApplication.Create(); app.Run();")]
    public Task Nothing_is_offered_without_an_application_at_hand(string code) => s_runner.VerifyNoneAsync(code);
}
