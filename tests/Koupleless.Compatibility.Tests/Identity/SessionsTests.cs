using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Identity;

/// <summary>What is kept between requests, and where settings come from in development.</summary>
public sealed class SessionsTests : CompatibilityTests, IDisposable
{
    private readonly string _profile = Directory.CreateTempSubdirectory("koupleless-profile-").FullName;

    public SessionsTests()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(_profile, "Microsoft", "UserSecrets", "sessions-5d0c2d9e"));
        File.WriteAllText(Path.Combine(secrets.FullName, "secrets.json"), """{ "Shop:ApiKey": "known to this developer" }""");
    }

    protected override string App => "Sessions";

    protected override string Area => "Identity and state";

    protected override string EnvironmentName => "Development";

    // The folder of this user's secrets is below it.
    protected override IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["APPDATA"] = _profile };

    public void Dispose() => Directory.Delete(_profile, recursive: true);

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("The cookie of a session", differs: "its path is the path base and not `/`, so that modules and base keep each other's sessions; what the program sets as `SessionOptions.Cookie.Path` holds");
        await visitor.PostAsync(201, "/basket/apples", null);

        visitor.Feature("Session");
        await visitor.PostAsync(201, "/basket/pears", null);
        Assert.Equal("""["apples","pears"]""", await visitor.GetAsync(200, "/basket"));
        await visitor.GetAsync(200, "/session");
        await visitor.SendAsync(200, "DELETE", "/basket", null);
        await visitor.GetAsync(200, "/basket");

        visitor.Feature("Distributed cache in memory");
        Assert.Equal("1", await visitor.GetAsync(200, "/visits/home"));
        Assert.Equal("2", await visitor.GetAsync(200, "/visits/home"));
        Assert.Equal("1", await visitor.GetAsync(200, "/visits/other"));

        visitor.Feature("`IHttpContextAccessor` in a singleton");
        Assert.Contains("GET ", await visitor.GetAsync(200, "/caller", "User-Agent: visitor"));

        visitor.Feature("Settings of an environment, user secrets");
        var settings = await visitor.GetAsync(200, "/settings");
        Assert.Contains("green", settings);
        Assert.Contains("known to this developer", settings);
    }
}
