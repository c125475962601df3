using System.Text.Json;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Identity;

/// <summary>The endpoints of ASP.NET Core Identity, on a database of SQLite.</summary>
public sealed class IdentityApiTests : CompatibilityTests, IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("koupleless-accounts-").FullName;

    protected override string App => "IdentityApi";

    protected override string Area => "Identity and state";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/animals");
        await visitor.GetAsync(401, "/account/manage/info");
    };

    // Another database each time that it is started.
    protected override string[] Arguments => [$"--ConnectionStrings:Accounts=Data Source={Path.Combine(_data, Path.GetRandomFileName())};Pooling=False"];

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private protected override async Task VisitAsync(Visitor visitor)
    {
        const string Ada = """{"email":"ada@example.com","password":"Lovelace1815"}""";

        visitor.Feature("Identity API endpoints with bearer tokens");
        await visitor.PostJsonAsync(400, "/account/register", """{"email":"ada@example.com","password":"short"}""");
        await visitor.PostJsonAsync(200, "/account/register", Ada);
        await visitor.PostJsonAsync(400, "/account/register", Ada);
        await visitor.PostJsonAsync(401, "/account/login", """{"email":"ada@example.com","password":"wrong"}""");
        var tokens = JsonDocument.Parse(await visitor.PostJsonAsync(200, "/account/login", Ada)).RootElement;
        var bearer = $"Authorization: Bearer {tokens.GetProperty("accessToken").GetString()}";
        await visitor.GetAsync(401, "/account/manage/info");
        await visitor.GetAsync(200, "/account/manage/info", bearer);
        await visitor.PostJsonAsync(200, "/account/refresh", JsonSerializer.Serialize(new { refreshToken = tokens.GetProperty("refreshToken").GetString() }));
        await visitor.PostJsonAsync(401, "/account/refresh", """{"refreshToken":"none"}""");

        visitor.Feature("EF Core with SQLite, its native library");
        await visitor.PostJsonAsync(401, "/animals", """{"name":"Cat","legs":4}""");
        await visitor.PostJsonAsync(201, "/animals", """{"name":"Cat","legs":4}""", bearer);
        await visitor.PostJsonAsync(201, "/animals", """{"name":"Ant","legs":6}""", bearer);
        Assert.Equal("""[{"name":"Ant","legs":6,"userName":"ada@example.com"},{"name":"Cat","legs":4,"userName":"ada@example.com"}]""", await visitor.GetAsync(200, "/animals"));
        Assert.Equal("""[{"name":"Cat","legs":4,"userName":"ada@example.com"}]""", await visitor.GetAsync(200, "/animals?like=ca"));

        visitor.Feature("Identity API endpoints with a cookie, roles from the database");
        await visitor.PostJsonAsync(200, "/account/login?useCookies=true", Ada);
        await visitor.SendAsync(403, "DELETE", "/animals/Cat", null);
        Assert.Equal("true", await visitor.PostAsync(200, "/keepers", null));
        await visitor.PostJsonAsync(200, "/account/login?useCookies=true", Ada);
        Assert.Equal("1", await visitor.SendAsync(200, "DELETE", "/animals/Cat", null));
        await visitor.PostAsync(200, "/account/logout", null);
        await visitor.SendAsync(401, "DELETE", "/animals/Ant", null);
    }
}
