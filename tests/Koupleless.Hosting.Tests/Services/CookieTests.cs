using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Tests.Services;

/// <summary>Modules and their base have cookies of the same names, and do not disturb each other.</summary>
public sealed class CookieTests
{
    private const string Counter = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDistributedMemoryCache();
        builder.Services.AddSession(options => { /* settings */ });
        var app = builder.Build();
        app.UseSession();
        app.MapGet("/count", (HttpContext context) =>
        {
            var count = (context.Session.GetInt32("count") ?? 0) + 1;
            context.Session.SetInt32("count", count);
            return count;
        });
        app.MapGet("/cookie", (HttpRequest request) => request.Cookies["name"]);
        app.Run();
        """;

    [Fact]
    public async Task Each_has_a_session_of_its_own()
    {
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of(Counter, "one"));
        await host.InstallAsync(TestArtifact.Of(Counter, "two"));
        using var client = ClientOf(host);
        var browser = new Browser(client);

        for (var turn = 1; turn <= 3; turn++)
        {
            foreach (var path in new[] { "/count", "/one/count", "/two/count", "/ONE/count" })
                Assert.Equal($"{path}: {turn}", $"{path}: {await browser.GetAsync(path)}");
        }
    }

    [Theory]
    [InlineData("", "/one", ".AspNetCore.Session")]
    [InlineData("options.Cookie.Path = \"/\"; options.Cookie.Name = \"mine\";", "/", "mine")]
    public async Task The_cookie_of_a_session_belongs_to_the_path_base_unless_the_program_says_otherwise(string settings, string path, string name)
    {
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of(Counter.Replace("/* settings */", settings), "one"));

        using var response = await host.Client.GetAsync("/one/count");

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"{name}=", cookie);
        Assert.Contains($"; path={path};", cookie);
        Assert.EndsWith("; samesite=lax; httponly", cookie);
    }

    [Theory]
    [InlineData("app.UsePathBase(\"/shop\");", "/one/shop/count")]
    [InlineData("", "/one/branch/count")]
    public async Task A_session_is_the_one_of_the_whole_module_in_each_of_its_branches(string pathBase, string path)
    {
        const string Branch = """
            app.Map("/branch", branch => branch.UseSession().Run(context =>
            {
                var count = (context.Session.GetInt32("count") ?? 0) + 1;
                context.Session.SetInt32("count", count);
                return context.Response.WriteAsync($"{count}");
            }));
            app.UseSession();
            """;
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of(Counter.Replace("/* settings */", "").Replace("app.UseSession();", pathBase + Branch), "one"));
        using var client = ClientOf(host);
        var browser = new Browser(client);

        Assert.Equal("1", await browser.GetAsync(path));
        Assert.Equal("2", await browser.GetAsync("/one/count"));
        Assert.Equal("3", await browser.GetAsync(path));
    }

    [Theory]
    [InlineData("name=base", "base", "base")]
    [InlineData("name=module; name=base", "module", "base")]
    [InlineData("other=1; name=module; Name=between; name=base; last=2", "module", "base")]
    [InlineData("name=a%20b; name=base", "a b", "base")]
    [InlineData("other=1", "", "")]
    public async Task A_module_reads_its_own_of_two_cookies_and_the_base_its_own(string header, string inModule, string inBase)
    {
        var seen = new List<string?>();
        await using var host = await StartAsync(app => app.Use((context, next) =>
        {
            seen.Add(context.Request.Cookies["name"]);
            return next(context);
        }));
        await host.InstallAsync(TestArtifact.Of(Counter, "one"));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/one/cookie") { Headers = { { "Cookie", header } } };
        using var client = ClientOf(host);
        using var response = await client.SendAsync(request);

        Assert.Equal(inModule, await response.Content.ReadAsStringAsync());
        Assert.Equal(inBase, Assert.Single(seen) ?? "");
    }

    [Fact]
    public async Task The_users_of_a_base_and_its_modules_sign_in_and_out_apart()
    {
        const string Login = """
            using System.Security.Claims;
            using Microsoft.AspNetCore.Authentication;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAuthentication("Cookies").AddCookie();
            var app = builder.Build();
            app.UseAuthentication();
            app.MapGet("/in/{name}", (string name) => Results.SignIn(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"))));
            app.MapGet("/out", () => Results.SignOut());
            app.MapGet("/who", (ClaimsPrincipal user) => user.Identity?.Name ?? "nobody");
            app.Run();
            """;
        await using var host = await TestBase.StartAsync(
            services: static services => services.AddAuthentication("Cookies").AddCookie(),
            pipeline: static app =>
            {
                app.UseAuthentication();
                app.MapGet("/in/{name}", static (string name) => Results.SignIn(new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.Name, name)], "test"))));
                app.MapGet("/who", static (HttpContext context) => context.User.Identity?.Name ?? "nobody");
            });
        await host.InstallAsync(TestArtifact.Of(Login, "one"));
        await host.InstallAsync(TestArtifact.Of(Login, "nested", pathBase: "/one/nested"));
        using var client = ClientOf(host);
        var browser = new Browser(client);

        await browser.GetAsync("/one/in/Ada");
        await browser.GetAsync("/in/Basil");
        await browser.GetAsync("/one/nested/in/Cleo");
        Assert.Equal("Basil Ada Cleo", $"{await browser.GetAsync("/who")} {await browser.GetAsync("/one/who")} {await browser.GetAsync("/one/nested/who")}");

        await browser.GetAsync("/one/out");
        Assert.Equal("Basil", await browser.GetAsync("/who"));
        Assert.Equal("Cleo", await browser.GetAsync("/one/nested/who"));
    }

    // The handler has cookies of its own otherwise.
    private static HttpClient ClientOf(TestBase host) => new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Client.BaseAddress };

    private static Task<TestBase> StartAsync(Action<WebApplication>? pipeline = null) => TestBase.StartAsync(
        services: static services => services.AddDistributedMemoryCache().AddSession(),
        pipeline: app =>
        {
            pipeline?.Invoke(app);
            app.UseSession();
            app.MapGet("/count", static (HttpContext context) =>
            {
                var count = (context.Session.GetInt32("count") ?? 0) + 1;
                context.Session.SetInt32("count", count);
                return count;
            });
        });

    /// <summary>Keeps cookies, and sends them in the order of RFC 6265: longest path first.</summary>
    private sealed class Browser(HttpClient client)
    {
        private readonly Dictionary<(string Path, string Name), string> _cookies = [];

        public async Task<string> GetAsync(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            var sent = _cookies.Where(cookie => cookie.Key.Path == "/" || path.StartsWith(cookie.Key.Path + "/", StringComparison.Ordinal))
                .OrderByDescending(static cookie => cookie.Key.Path.Length)
                .Select(static cookie => $"{cookie.Key.Name}={cookie.Value}")
                .ToList();
            if (sent.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", sent));
            using var response = await client.SendAsync(request);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                Keep(cookie.Split("; "));
            return await response.Content.ReadAsStringAsync();
        }

        private void Keep(string[] cookie)
        {
            var (name, value) = cookie[0].Split('=', 2) is [var first, var second] ? (first, second) : throw new FormatException(cookie[0]);
            var path = cookie.Single(static part => part.StartsWith("path=", StringComparison.Ordinal))["path=".Length..];
            if (value.Length == 0)
                _cookies.Remove((path, name));
            else
                _cookies[(path, name)] = value;
        }
    }
}
