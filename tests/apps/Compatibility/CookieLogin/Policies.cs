using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CookieLogin;

/// <summary>Throws out who was removed since the cookie was issued.</summary>
public class StillThere(Users users) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!users.Contains(context.Principal?.Identity?.Name))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}

public class Departments : IClaimsTransformation
{
    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        if (principal is { Identity: ClaimsIdentity { IsAuthenticated: true, Name: "ada" } identity } && !principal.HasClaim(claim => claim.Type == "department"))
        {
            identity.AddClaim(new("department", "engineering"));
        }

        return Task.FromResult(principal);
    }
}

public record MinimumAge(int Years) : IAuthorizationRequirement;

public class AgeHandler(ILogger<AgeHandler> logger) : AuthorizationHandler<MinimumAge>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MinimumAge requirement)
    {
        var age = int.Parse(context.User.FindFirstValue("age") ?? "0");
        logger.LogInformation("{Age} of {Years}", age, requirement.Years);
        if (age >= requirement.Years)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
