using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Dependencies;

/// <summary>An application that is some major versions of a package behind its neighbour.</summary>
public sealed class PackageOldTests : CompatibilityTests
{
    protected override string App => "PackageOld";

    protected override string Area => "Dependencies";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/menu.yaml");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("An old major version of a private package");
        Assert.Contains("\"11.", await visitor.GetAsync(200, "/library"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/menu");
        await visitor.GetAsync(200, "/menu.yaml");
    }
}
