using System.Text.RegularExpressions;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Identity;

/// <summary>A login form, a cookie, and who may see what.</summary>
public sealed partial class CookieLoginTests : CompatibilityTests
{
    protected override string App => "CookieLogin";

    protected override string Area => "Identity and state";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/login");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Cookie authentication: challenge, sign-in, sign-out");
        await visitor.GetAsync(401, "/me");
        await visitor.GetAsync(302, "/lab?after=hours");
        await visitor.GetAsync(200, "/");
        await LogInAsync(visitor, 401, "ada", "wrong");
        await LogInAsync(visitor, 302, "ben", "franklin");
        await visitor.GetAsync(200, "/me");
        await visitor.GetAsync(302, "/logout");
        await visitor.GetAsync(401, "/me");
        await LogInAsync(visitor, 302, "ada", "lovelace", ("remember", "true"));
        Assert.Equal("Hello, ada", await visitor.GetAsync(200, "/"));

        visitor.Feature("Policies: roles, claims, requirements with a handler");
        await visitor.GetAsync(200, "/admin");
        await visitor.GetAsync(200, "/lab");
        await visitor.GetAsync(200, "/bar");
        await visitor.GetAsync(302, "/logout");
        await LogInAsync(visitor, 302, "ben", "franklin");
        await visitor.GetAsync(302, "/admin");
        await visitor.GetAsync(302, "/lab");
        await visitor.GetAsync(302, "/bar");
        await visitor.GetAsync(403, "/denied");

        visitor.Feature("Antiforgery of a form");
        await visitor.PostFormAsync(400, "/login", ("name", "ada"), ("password", "lovelace"));

        visitor.Feature("Cookie events: a principal that is no longer valid");
        await visitor.GetAsync(302, "/logout");
        await LogInAsync(visitor, 302, "ada", "lovelace");
        await visitor.SendAsync(200, "DELETE", "/users/ada", null);
        await visitor.GetAsync(401, "/me");
        await visitor.GetAsync(200, "/");

        visitor.Feature("Data protection with a time limit");
        var invitation = await visitor.GetAsync(200, "/invite/Cleo");
        Assert.Equal("Welcome, Cleo", await visitor.GetAsync(200, $"/accept?invitation={invitation}"));
        await visitor.GetAsync(500, $"/accept?invitation={invitation[..^4]}");
    }

    private static async Task LogInAsync(Visitor visitor, int status, string name, string password, params (string Name, string Value)[] more)
    {
        var form = Input().Match(await visitor.GetAsync(200, "/login"));
        await visitor.PostFormAsync(status, "/login", [(form.Groups["name"].Value, form.Groups["value"].Value), ("name", name), ("password", password), .. more]);
    }

    [GeneratedRegex("""name="(?<name>[^"]+)" type="hidden" value="(?<value>[^"]+)""")]
    private static partial Regex Input();
}
