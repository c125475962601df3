using Koupleless.Compatibility.Tests.Harness;
using Koupleless.Compatibility.Tests.UserInterface.Circuits;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>Forecasts in a Blazor Server app of before the Blazor Web App: one page hosts all components, and a client gets the data.</summary>
public sealed class BlazorServerTests : CompatibilityTests
{
    protected override string App => "BlazorServer";

    protected override string Area => "User interface";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Blazor Server: a page that hosts the components, rendered before the circuit, and their router");
        Assert.Contains("Count: 0", await visitor.GetAsync(200, "/"), StringComparison.Ordinal);
        Assert.Contains("Count: 7", await visitor.GetAsync(200, "/from/7"), StringComparison.Ordinal);
        Assert.Contains("Nothing at this address.", await visitor.GetAsync(200, "/nowhere"), StringComparison.Ordinal);

        visitor.Feature("`IHttpClientFactory`: typed clients, handlers of one's own");
        Assert.Contains("Hangzhou: 24", await visitor.GetAsync(200, "/forecasts"), StringComparison.Ordinal);

        visitor.Feature("Blazor Server: circuits");
        await using var circuit = await Circuit.StartWithComponentsAsync(visitor, "/", await visitor.GetAsync(200, "/"));
        await circuit.RaiseAsync("onclick", 0, new { type = "click", detail = 1 });
        await using var forecasts = await Circuit.StartWithComponentsAsync(visitor, "/forecasts", await visitor.GetAsync(200, "/forecasts"));

        // Lost in the middle of a call: the server would wait for its answer for a minute.
        await using var lost = await Circuit.StartWithComponentsAsync(visitor, "/from/7", await visitor.GetAsync(200, "/from/7"), answers: false);
    }
}
