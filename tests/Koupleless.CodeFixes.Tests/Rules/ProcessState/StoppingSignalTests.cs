using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.ProcessState;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.ProcessState;

public class StoppingSignalTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, StoppingSignalFixProvider> s_runner = new();

    [Fact]
    public Task Handlers_of_signals_run_when_the_application_stops() => s_runner.VerifyAllAsync(
        """
        using System.Runtime.InteropServices;

        var app = WebApplication.Create(args);
        // Says good-bye.
        [|Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            Console.Write("bye");
        }|];
        _ = [|PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Console.Write("bye"))|];
        app.Run();
        """,
        """
        using System.Runtime.InteropServices;

        var app = WebApplication.Create(args);
        // Says good-bye.
        app.Lifetime.ApplicationStopping.Register(() =>
        {
            Console.Write("bye");
        });
        _ = app.Lifetime.ApplicationStopping.Register(() => Console.Write("bye"));
        app.Run();
        """);

    [Theory]
    // No application is at hand.
    [InlineData("[|Console.CancelKeyPress += (_, _) => Console.Write(1)|];")]
    // It wants to know more, or something else.
    [InlineData("var app = WebApplication.Create(); [|Console.CancelKeyPress += (_, e) => Console.Write(e.SpecialKey)|]; app.Run();")]
    [InlineData("var app = WebApplication.Create(); _ = [|System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGHUP, _ => { })|]; app.Run();")]
    public Task Nothing_is_offered_for_what_is_no_stop(string code) => s_runner.VerifyNoneAsync(code);
}
