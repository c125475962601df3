using System.Text.RegularExpressions;
using Koupleless.Compatibility.Tests.Harness;
using Koupleless.Compatibility.Tests.UserInterface.Circuits;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>A guest book of Razor components: static pages, forms, and interactive parts on the server.</summary>
public sealed partial class BlazorAppTests : CompatibilityTests
{
    private const string Enhanced = "Accept: text/html; blazor-enhanced-nav=on";

    protected override string App => "BlazorApp";

    protected override string Area => "User interface";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/welcome/Ada/2");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Blazor: pages rendered on the server, layouts, sections, cascading values, dynamic components");
        Assert.Contains("Theme: plain", await visitor.GetAsync(200, "/"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/welcome/Ada/2?From=a%20friend");
        await visitor.GetAsync(404, "/welcome/Ada/often");
        Assert.Contains("As a fragment", await visitor.GetAsync(200, "/fragment"), StringComparison.Ordinal);

        visitor.Feature("Blazor: not found, error pages and error boundaries");
        Assert.Contains("There is nothing here.", await visitor.GetAsync(404, "/nowhere"), StringComparison.Ordinal);
        Assert.Contains("Something went wrong.", await visitor.GetAsync(500, "/crash"), StringComparison.Ordinal);
        Assert.Contains("It broke: of a part", await visitor.GetAsync(200, "/fail"), StringComparison.Ordinal);

        visitor.Feature("Blazor: streaming rendering");
        Assert.Contains("One moment, please", await visitor.GetAsync(200, "/slow"), StringComparison.Ordinal);

        visitor.Feature("Blazor: `[Authorize]` on pages");
        await visitor.GetAsync(302, "/staff");

        visitor.Feature("Blazor: forms, validation, antiforgery");
        await VisitFormsAsync(visitor);

        visitor.Feature("Blazor: interactive components on the server (circuits), parameters, events, JavaScript interop, persistent state");
        await VisitCircuitAsync(visitor);
    }

    private static async Task VisitFormsAsync(Visitor visitor)
    {
        var token = Token().Match(await visitor.GetAsync(200, "/guests")).Groups["token"].Value;
        await visitor.PostFormAsync(400, "/guests", ("_handler", "entry"), ("Input.Name", "Grace"));
        Assert.Contains("The field Name must be a string", await visitor.PostFormAsync(200, "/guests", ("_handler", "entry"), ("Input.Name", "G"), ("Input.Stars", "9"), ("Input.Mood", "Sad"), ("Input.Address.City", "Paris"), ("__RequestVerificationToken", token)), StringComparison.Ordinal);
        Assert.Contains("You said hello", await visitor.PostFormAsync(200, "/guests", ("_handler", "clear"), ("word", "hello"), ("__RequestVerificationToken", token)), StringComparison.Ordinal);

        // Set by the template of a Blazor Web App.
        visitor.Feature(
            "Blazor: `NavigateTo` of a form without an exception (`BlazorDisableThrowNavigationException`)",
            differs: "It is a switch of the runtime, which a process has once. It redirects in either case. Set the property in the project of the base, too ([KPL4013](rules/KPL4013.md)).");
        var valid = new Dictionary<string, string>
        {
            ["_handler"] = "entry",
            ["Input.Name"] = "Grace",
            ["Input.Stars"] = "3",
            ["Input.Mood"] = "Sad",
            ["Input.Tags[0]"] = "navy",
            ["Input.Address.City"] = "New York",
            ["__RequestVerificationToken"] = token,
        };
        await visitor.PostAsync(302, "/guests", new FormUrlEncodedContent(valid));
        await visitor.PostAsync(302, "/guests", new FormUrlEncodedContent(valid), Enhanced);

        visitor.Feature("Blazor: enhanced navigation");
        Assert.Contains("Grace: 3 navy New York", await visitor.GetAsync(200, "/guests", Enhanced), StringComparison.Ordinal);
    }

    private static async Task VisitCircuitAsync(Visitor visitor)
    {
        var circuit = await Circuit.StartAsync(visitor, "/counter", await visitor.GetAsync(200, "/counter"));
        await circuit.RaiseAsync("onclick", 0, new { type = "click", detail = 1 });
        await circuit.RaiseAsync("onclick", 0, new { type = "click", detail = 1 });
        await circuit.RaiseAsync("oninput", ^1, new { value = "typed" });
        await circuit.RaiseAsync("onclick", 1, new { type = "click", detail = 1 }, answer: "from JavaScript");
        await circuit.RaiseAsync("onclick", 2, new { type = "click", detail = 1 }, answer: "from a file");
        await circuit.RaiseAsync("onsubmit", 0, new { type = "submit" });
        await circuit.InvokeDotNetAsync("BlazorApp", "Describe", 0, """[{"name":"Ada","stars":4}]""");
        await circuit.InvokeDotNetAsync(null, "Relabel", 2, """[{"text":"Z"}]""");

        await using var again = await circuit.ReconnectAsync();
        await again.RaiseAsync("onclick", 0, new { type = "click", detail = 1 });

        // One more whose browser is gone: the server keeps it for a while.
        await using var lost = await Circuit.StartAsync(visitor, "/counter", await visitor.GetAsync(200, "/counter"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
