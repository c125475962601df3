using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.ProcessState;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.ProcessState;

public class StopApplicationTests
{
    private const string Program =
        """
        var app = WebApplication.Create(args);
        if (args.Length == 0)
        {
            [|Environment.Exit(2)|]; // nothing to do
        }

        app.MapGet("/stop", (IHostApplicationLifetime lifetime) =>
        {
            [|Environment.Exit(0)|];
        });
        app.Run();

        class Guard(IHostApplicationLifetime lifetime, string? path)
        {
            public void Check()
            {
                if (path is null)
                {
                    [|Environment.Exit(1)|];
                }

                Console.Write(path);
            }
        }
        """;

    private const string Fixed =
        """
        var app = WebApplication.Create(args);
        if (args.Length == 0)
        {
            app.Lifetime.StopApplication(); // nothing to do
            return;
        }

        app.MapGet("/stop", (IHostApplicationLifetime lifetime) =>
        {
            lifetime.StopApplication();
        });
        app.Run();

        class Guard(IHostApplicationLifetime lifetime, string? path)
        {
            public void Check()
            {
                if (path is null)
                {
                    lifetime.StopApplication();
                    return;
                }

                Console.Write(path);
            }
        }
        """;

    // KPL1012 where the call is intercepted, KPL1004 where it is not.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_application_stops_and_the_code_is_left(bool isModule) =>
        new FixRunner<Only<HazardousCallCheck>, StopApplicationFixProvider>(new() { IsModule = isModule }).VerifyAllAsync(Program, Fixed);

    [Fact]
    public Task A_program_that_returns_a_code_returns_this_one() => new FixRunner<Only<HazardousCallCheck>, StopApplicationFixProvider>().VerifyAsync(
        "var app = WebApplication.Create(args);\nif (args.Length == 0)\n{\n    [|Environment.Exit(2)|];\n}\n\napp.Run();\nreturn 0;\n",
        "var app = WebApplication.Create(args);\nif (args.Length == 0)\n{\n    app.Lifetime.StopApplication();\n    return 2;\n}\n\napp.Run();\nreturn 0;\n");

    [Theory]
    // No application is at hand.
    [InlineData("[|Environment.Exit(1)|];")]
    [InlineData("[|Environment.Exit(1)|]; var app = WebApplication.Create(); app.Run();")]
    // The rest of the code would run.
    [InlineData("return; class C(IHostApplicationLifetime lifetime) { int M() { Console.Write(lifetime); if (Console.In is null) { [|Environment.Exit(1)|]; } return 1; } }")]
    // Nothing else ends at once.
    [InlineData("var app = WebApplication.Create(); [|Environment.FailFast(\"\")|]; app.Run();")]
    public Task Nothing_is_offered_where_the_code_would_go_on(string code) =>
        new FixRunner<Only<HazardousCallCheck>, StopApplicationFixProvider>().VerifyNoneAsync(code);
}
