using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Dependencies;

/// <summary>An application of several projects: one that its settings name, one in its folder of plug-ins, and one that writes code for it.</summary>
public sealed class PartsTests : CompatibilityTests
{
    protected override string App => "Parts";

    protected override string Area => "Dependencies";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/greet/birthday/Ada?culture=de");
        await visitor.GetAsync(200, "/plugins");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Plain libraries that only the settings name: `Type.GetType`, `Assembly.Load`, `Activator.CreateInstance`");
        Assert.Equal("Hi Ada", await visitor.GetAsync(200, "/greet/short/Ada"));
        Assert.Contains("ShortGreeting", await visitor.GetAsync(200, "/plugins"), StringComparison.Ordinal);
        Assert.Equal("Hi Bob", await visitor.GetAsync(200, "/plugins/Short"));

        visitor.Feature("A folder of plug-ins: `Assembly.LoadFrom`");
        Assert.Equal("Happy birthday, Ada!", await visitor.GetAsync(200, "/greet/birthday/Ada"));

        visitor.Feature("Satellite assemblies: of the application, of a plain library, of a plug-in");
        Assert.Equal("Cards for every day (en)", await visitor.GetAsync(200, "/"));
        Assert.Equal("Karten für jeden Tag (de)", await visitor.GetAsync(200, "/?culture=de"));
        Assert.Equal("Des cartes pour tous les jours (fr)", await visitor.GetAsync(200, "/?culture=fr"));
        Assert.Equal("Cards for every day (it)", await visitor.GetAsync(200, "/?culture=it"));
        Assert.Equal("Hello Ada", await visitor.GetAsync(200, "/greet/local/Ada"));
        Assert.Equal("Guten Tag, Ada", await visitor.GetAsync(200, "/greet/local/Ada?culture=de"));
        Assert.Equal("Bonjour Ada", await visitor.GetAsync(200, "/greet/local/Ada?culture=fr"));
        Assert.Equal("Alles Gute zum Geburtstag, Ada!", await visitor.GetAsync(200, "/greet/birthday/Ada?culture=de"));

        visitor.Feature("Source generators: one of the same solution, and those for JSON, logging and regular expressions");
        Assert.StartsWith("OrderNumber;Copies\nA-1;20", await visitor.GetAsync(200, "/cards.csv"), StringComparison.Ordinal);
        Assert.Contains("\"order_number\"", await visitor.GetAsync(200, "/cards"), StringComparison.Ordinal);
        Assert.Equal("3", await visitor.GetAsync(200, "/cards/B-12"));
        await visitor.GetAsync(400, "/cards/b12");
    }
}
