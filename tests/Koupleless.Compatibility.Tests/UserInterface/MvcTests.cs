using System.Text.RegularExpressions;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>A bookshop of controllers and views.</summary>
public sealed partial class MvcTests : CompatibilityTests
{
    protected override string App => "Mvc";

    protected override string Area => "User interface";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/Books");
        await visitor.GetAsync(404, "/Books/Details/99");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("MVC: views, layouts, sections and partial views");
        Assert.Contains("<meta name=\"section\"", await visitor.GetAsync(200, "/?q=poems"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/Books");
        await visitor.GetAsync(200, "/Books/Data");

        visitor.Feature("MVC: tag helpers, those of the framework and own ones");
        Assert.Contains("***** from our readers", await visitor.GetAsync(200, "/Books/Details/1"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/Books/Create");

        visitor.Feature("MVC: view components");
        Assert.Contains("17.40", await visitor.GetAsync(200, "/Books/Cart"), StringComparison.Ordinal);

        visitor.Feature("MVC: antiforgery tokens in forms");
        await visitor.PostFormAsync(400, "/Books/Create", ("Title", "Persuasion"), ("Author", "Jane Austen"));
        var token = Token().Match(await visitor.GetAsync(200, "/Books/Create")).Groups["token"].Value;
        await visitor.PostFormAsync(400, "/Books/Create", ("Title", "Persuasion"), ("__RequestVerificationToken", token[..^4]));

        visitor.Feature("MVC: validation with data annotations");
        Assert.Contains("must be between", await visitor.PostFormAsync(200, "/Books/Create", ("Title", "It"), ("Author", ""), ("Price", "0"), ("__RequestVerificationToken", token)), StringComparison.Ordinal);
        await visitor.PostFormAsync(200, "/Books/Create", ("Title", "Emma"), ("Author", "Emma"), ("Price", "5"), ("Rating.Stars", "1"), ("__RequestVerificationToken", token));

        visitor.Feature("MVC: `TempData` over a redirect");
        await visitor.PostFormAsync(302, "/Books/Create", ("Title", "Persuasion"), ("Author", "Jane Austen"), ("Price", "5"), ("Genre", "0"), ("Rating.Stars", "4"), ("__RequestVerificationToken", token));
        Assert.Contains("Persuasion&#x27; is on the shelf", await visitor.GetAsync(200, "/Books"), StringComparison.Ordinal);
        Assert.DoesNotContain("is on the shelf", await visitor.GetAsync(200, "/Books"), StringComparison.Ordinal);
        await visitor.PostFormAsync(302, "/Books/Delete/3", ("__RequestVerificationToken", token));
        Assert.Contains("3 is gone", await visitor.GetAsync(200, "/Books"), StringComparison.Ordinal);

        visitor.Feature("MVC: areas and attribute routes");
        Assert.Contains("Low stock", await visitor.GetAsync(200, "/Admin/Stock?low=true"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/stock/report.csv");

        visitor.Feature("MVC: error pages and status code pages");
        Assert.Contains("The shelf fell down.", await visitor.GetAsync(500, "/Home/Fail"), StringComparison.Ordinal);
        await visitor.GetAsync(404, "/Books/Details/99");
        await visitor.GetAsync(404, "/nowhere/at/all");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
