using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A builder without any default.</summary>
public sealed class EmptyApiTests : CompatibilityTests
{
    protected override string App => "EmptyApi";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`WebApplication.CreateEmptyBuilder`");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/settings");
    }
}
