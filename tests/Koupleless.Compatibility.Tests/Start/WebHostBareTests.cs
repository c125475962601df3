using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A program of 2016: a web host put together by hand.</summary>
public sealed class WebHostBareTests : CompatibilityTests
{
    protected override string App => "WebHostBare";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`new WebHostBuilder()`");
        await visitor.GetAsync(200, "/anything");
        await visitor.GetAsync(200, "/environment");
    }
}
