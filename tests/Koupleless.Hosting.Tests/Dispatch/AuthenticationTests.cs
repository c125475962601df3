using System.Security.Claims;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Tests.Dispatch;

/// <summary>Who a module and its base take the sender of a request for.</summary>
public sealed class AuthenticationTests
{
    private const string Guarded = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.Extensions.Options;
        var builder = WebApplication.CreateBuilder(args);
        // Two, so that neither is the default.
        builder.Services.AddAuthentication(options => options.DefaultChallengeScheme = "key")
            .AddScheme<AuthenticationSchemeOptions, Key>("key", null)
            .AddScheme<AuthenticationSchemeOptions, Key>("other", null);
        builder.Services.AddAuthorization(options =>
        {
            options.AddPolicy("machines", policy => policy.AddAuthenticationSchemes("key").RequireAuthenticatedUser());
            options.AddPolicy("people", policy => policy.RequireAuthenticatedUser());
        });
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Query["set"] is [{ } name])
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], name == "nobody" ? null : "set"));
            return next(context);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/machines", (ClaimsPrincipal user) => string.Join(" and ", user.Identities.Select(identity => identity.Name))).RequireAuthorization("machines");
        app.MapGet("/people", (ClaimsPrincipal user) => user.Identity!.Name).RequireAuthorization("people");
        app.Run();
        class Key(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, System.Text.Encodings.Web.UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-Key")
                ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Name, "machine")], "key")), "key"))
                : AuthenticateResult.NoResult());
        }
        """;

    [Theory]
    [InlineData("/sample/people", false, "401 ", null)]
    [InlineData("/sample/people?user=ada", false, "200 ada", "ada")]
    [InlineData("/sample/machines?user=ada", true, "200 machine", "ada")]
    [InlineData("/sample/machines?user=ada", false, "401 ", "ada")]
    [InlineData("/sample/people?set=ben", false, "200 ben", null)]
    [InlineData("/sample/people?user=ada&set=ben", false, "200 ben", "ada")]
    [InlineData("/sample/people?user=ada&set=nobody", false, "401 ", "ada")]
    public async Task What_a_module_finds_stays_with_it_and_what_the_base_finds_is_where_it_begins(string path, bool key, string inModule, string? inBase)
    {
        var seen = new List<string?>();
        await using var host = await TestBase.StartAsync(
            services: static services => services.AddAuthentication("query").AddScheme<AuthenticationSchemeOptions, QueryUser>("query", null),
            pipeline: app =>
            {
                app.UseAuthentication();
                app.Use(async (context, next) =>
                {
                    await next(context);
                    seen.Add($"{context.User.Identity?.Name} {context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Principal?.Identity?.Name}");
                });
            });
        await host.InstallAsync(TestArtifact.Of(Guarded));

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key)
            request.Headers.Add("X-Key", "1");
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(inModule, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        Assert.Equal($"{inBase} {inBase}", Assert.Single(seen));
    }

    [Fact]
    public async Task A_sign_in_without_the_middleware_sets_its_cookie_for_the_path_base()
    {
        const string Program = """
            using System.Security.Claims;
            using Microsoft.AspNetCore.Authentication;
            Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
                .ConfigureServices(services => services.AddAuthentication("Cookies").AddCookie())
                .Configure(app => app.Run(context => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity("test")))))).Build().Run();
            """;
        await using var host = await TestBase.StartAsync(
            services: static services => services.AddAuthentication("Cookies").AddCookie(),
            pipeline: static app => app.UseAuthentication());
        await host.InstallAsync(TestArtifact.Of(Program));

        using var response = await host.Client.GetAsync("/sample/in");

        Assert.Contains("; path=/sample;", Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }

    private sealed class QueryUser(Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options, Microsoft.Extensions.Logging.ILoggerFactory loggers, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Query["user"] is [{ } name]
            ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Name, name)], "query")), "query"))
            : AuthenticateResult.NoResult());
    }
}
