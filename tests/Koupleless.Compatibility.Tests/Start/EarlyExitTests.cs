using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A program that also serves as a tool, and builds its host without its arguments.</summary>
public sealed class EarlyExitTests : CompatibilityTests
{
    protected override string App => "EarlyExit";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`WebApplication.CreateBuilder()` without arguments, returns and `Environment.Exit` before the host");
        await visitor.GetAsync(200, "/prices");
    }
}
