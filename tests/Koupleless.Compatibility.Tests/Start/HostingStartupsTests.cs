using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>An assembly that configures the application that names it.</summary>
public sealed class HostingStartupsTests : CompatibilityTests
{
    protected override string App => "HostingStartups";

    protected override string Area => "Ways to start";

    protected override string[] Arguments => ["--hostingStartupAssemblies=HostingStartups.Telemetry"];

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`IHostingStartup`, of the application and of another assembly");
        await visitor.GetAsync(200, "/");
    }
}
