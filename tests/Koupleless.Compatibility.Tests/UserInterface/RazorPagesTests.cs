using System.Text.RegularExpressions;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>A site of pages, some of which come from a library.</summary>
public sealed partial class RazorPagesTests : CompatibilityTests
{
    protected override string App => "RazorPages";

    protected override string Area => "User interface";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/Articles/Apple");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Razor Pages with layout, partials and links");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/Articles/Apple");
        await visitor.GetAsync(404, "/Articles/Plum");
        await visitor.GetAsync(200, "/catalogue");

        visitor.Feature("Page handlers, model binding and validation");
        await visitor.GetAsync(200, "/Articles?handler=Cheaper&than=0.5");
        await visitor.PostFormAsync(400, "/Articles", ("Article.Name", "Quince"), ("Article.Price", "0.9"));
        var token = Token().Match(await visitor.GetAsync(200, "/Articles")).Value;
        Assert.NotEmpty(token);
        await visitor.PostFormAsync(200, "/Articles", ("Article.Name", "Q"), ("Article.Price", "0"), ("__RequestVerificationToken", token));
        await visitor.PostFormAsync(302, "/Articles", ("Article.Name", "Quince"), ("Article.Price", "0.9"), ("__RequestVerificationToken", token));
        await visitor.PostFormAsync(302, "/Articles?handler=Clear", ("__RequestVerificationToken", token));
        await visitor.GetAsync(200, "/Articles/Quince");

        visitor.Feature("Pages, partials and assets of a Razor class library");
        var help = await visitor.GetAsync(200, "/Help");
        await visitor.GetAsync(200, "/_content/RazorPages.Library/help.js");
        await FollowAsync(visitor, help, "help");

        visitor.Feature("Fingerprinted assets, import map and `asp-append-version`");
        var home = await visitor.GetAsync(200, "/");
        Assert.Matches(@"""\./js/greeting\.js"": ""\./js/greeting\.[a-z0-9]{10}\.js""", home);
        Assert.Matches(@"/js/site\.[a-z0-9]{10}\.js""", home);
        Assert.Matches(@"/logo(\.[a-z0-9]{10})?\.svg", home);
        await FollowAsync(visitor, home, "site");
        await FollowAsync(visitor, home, "logo");

        visitor.Feature("Bundles of scoped CSS");
        var bundle = await FollowAsync(visitor, home, "RazorPages");
        Assert.Contains("font-weight: 300", bundle, StringComparison.Ordinal);
        var library = Import().Match(bundle).Groups[1].Value;
        Assert.Contains("font-style: italic", await visitor.GetAsync(200, library), StringComparison.Ordinal);
    }

    /// <summary>Gets what a page refers to; returns the last of it.</summary>
    private static async Task<string> FollowAsync(Visitor visitor, string page, string name)
    {
        var body = "";
        var references = Reference().Matches(page).Select(static match => match.Groups[1].Value).Where(url => url.Split('/')[^1].StartsWith(name, StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
            body = await visitor.GetAsync(200, new Uri(visitor.Root, reference).PathAndQuery[(visitor.Root.AbsolutePath.Length - 1)..]);
        return body;
    }

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" type="hidden" value=")[^"]+""")]
    private static partial Regex Token();

    [GeneratedRegex("(?:src|href)=\"([^\"]+\\.[^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("@import '([^']+)'")]
    private static partial Regex Import();
}
