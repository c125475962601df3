using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A program of 2018: a generic host and a <c>Startup</c> class.</summary>
public sealed class StartupClassTests : CompatibilityTests
{
    protected override string App => "StartupClass";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Generic host with a `Startup` class");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/environment");
        await visitor.GetAsync(404, "/nope");

        visitor.Feature("Options from `appsettings.json`");
        await visitor.GetAsync(200, "/greet/Ada");
    }
}
