using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>One application in three languages.</summary>
public sealed class LocalizedTests : CompatibilityTests
{
    protected override string App => "Localized";

    protected override string Area => "User interface";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/?culture=de");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Localization: words from satellite assemblies");
        Assert.Contains("Hello!", await visitor.GetAsync(200, "/words/Hello"), StringComparison.Ordinal);
        Assert.Contains("Guten Tag!", await visitor.GetAsync(200, "/words/Hello?culture=de"), StringComparison.Ordinal);
        Assert.Contains("Bonjour !", await visitor.GetAsync(200, "/words/Hello", "Accept-Language: fr-CH, fr;q=0.9"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/words/Goodbye?culture=de");
        await visitor.GetAsync(200, "/words/Nothing?culture=de");
        await visitor.GetAsync(200, "/words?culture=fr");

        visitor.Feature("Localization: the culture of a request, from query, header and cookie");
        await visitor.GetAsync(200, "/numbers");
        Assert.Contains("1.234.567,89", await visitor.GetAsync(200, "/numbers?culture=de"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/numbers?culture=nl");
        await visitor.GetAsync(302, "/choose/fr");
        Assert.Contains("Bonjour !", await visitor.GetAsync(200, "/words/Hello"), StringComparison.Ordinal);

        visitor.Feature("Localization: views, and views of a language");
        Assert.Contains("Réservation", await visitor.GetAsync(200, "/"), StringComparison.Ordinal);
        Assert.Contains("<b>Willkommen</b>, A &amp; B!", await visitor.GetAsync(200, "/?culture=de"), StringComparison.Ordinal);
        Assert.Contains("Über uns", await visitor.GetAsync(200, "/home/about?culture=de"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/home/about");

        visitor.Feature("Localization: data annotations");
        Assert.Contains("Pl&#xE4;tze: bitte zwischen 1 und 9.", await visitor.PostFormAsync(200, "/home/reserve?culture=de", ("Name", ""), ("Seats", "12")), StringComparison.Ordinal);
        await visitor.PostFormAsync(200, "/home/reserve?culture=de", ("Name", "Ada"), ("Seats", "2"));
    }
}
