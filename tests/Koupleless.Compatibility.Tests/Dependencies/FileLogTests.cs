using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Dependencies;

/// <summary>An application whose library for logging finds its sinks in what the program is made of, and writes beside it.</summary>
public sealed class FileLogTests : CompatibilityTests
{
    protected override string App => "FileLog";

    protected override string Area => "Dependencies";

    internal override Func<Visitor, Task> AskAgain => static async visitor => await visitor.GetAsync(200, "/deliveries/7");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("A library that goes through the program's dependencies and has files in the current directory: Serilog's sinks by name, without `Using`");
        await visitor.PostAsync(202, "/deliveries/7", null);
        await visitor.PostAsync(202, "/deliveries/8", null);
        Assert.Contains("INF Delivery 7 is on its way", await visitor.GetAsync(200, "/deliveries/7"), StringComparison.Ordinal);
    }
}
