using System.Text;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Dependencies;

/// <summary>An application with another major version of the package, and with what only that has.</summary>
public sealed class PackageNewTests : CompatibilityTests
{
    protected override string App => "PackageNew";

    protected override string Area => "Dependencies";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/menu.yaml");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("A new major version of the same private package");
        Assert.Contains("\"16.", await visitor.GetAsync(200, "/library"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/menu");
        await visitor.GetAsync(200, "/menu.yaml");
        await visitor.PostAsync(422, "/menu", new StringContent("dishes:\n  - price: 3\n", Encoding.UTF8, "text/yaml"));
    }
}
