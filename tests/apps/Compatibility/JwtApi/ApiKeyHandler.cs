using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace JwtApi;

public class ApiKeyOptions : AuthenticationSchemeOptions
{
    public string Key { get; set; } = "";
}

/// <summary>Lets machines in that know the key.</summary>
public class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue("X-Api-Key", out var key))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(key == Options.Key
            ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new(ClaimTypes.Name, "machine")], Scheme)), Scheme))
            : AuthenticateResult.Fail("Wrong key"));
    }
}
