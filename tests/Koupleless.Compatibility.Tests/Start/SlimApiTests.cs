using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A slim builder, and a program that says in every way where it would listen.</summary>
public sealed class SlimApiTests : CompatibilityTests
{
    protected override string App => "SlimApi";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`WebApplication.CreateSlimBuilder`");
        await visitor.GetAsync(200, "/todos/");
        await visitor.GetAsync(200, "/todos/2");
        await visitor.GetAsync(404, "/todos/3");

        visitor.Feature("`UseUrls`, `UseKestrel` and `app.Run(\"http://…\")`");
        await visitor.GetAsync(200, "/urls");

        visitor.Feature("`IServerAddressesFeature`");
        await visitor.GetAsync(200, "/addresses");

        visitor.Feature("Lifetime events");
        await visitor.GetAsync(200, "/journal");
    }
}
