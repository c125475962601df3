using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A program of 2017: the web host of before the generic one.</summary>
public sealed class WebHostDefaultsTests : CompatibilityTests
{
    protected override string App => "WebHostDefaults";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`WebHost.CreateDefaultBuilder` with a `Startup` class");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/environment");
    }
}
