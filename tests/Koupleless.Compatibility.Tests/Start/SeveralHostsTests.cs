using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A host that works, one that answers, and one for operators.</summary>
public sealed class SeveralHostsTests : CompatibilityTests
{
    protected override string App => "SeveralHosts";

    protected override string Area => "Ways to start";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("A generic host beside the web host");
        await visitor.GetAsync(200, "/");

        visitor.Feature(
            "A second web host, on a port of its own",
            differs: "A module has one path base and opens no ports: the first web host answers. Make the second one a branch of it, or a module");
        await visitor.GetAsync(200, "/operators");
    }
}
