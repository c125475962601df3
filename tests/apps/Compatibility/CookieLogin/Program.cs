using System.Security.Claims;
using CookieLogin;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Users>();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/denied";
        options.ExpireTimeSpan = TimeSpan.FromHours(1);
        options.EventsType = typeof(StillThere);
    });
builder.Services.AddScoped<StillThere>();
builder.Services.AddTransient<IClaimsTransformation, Departments>();
builder.Services.AddSingleton<IAuthorizationHandler, AgeHandler>();
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("admins", policy => policy.RequireRole("admin"))
    .AddPolicy("engineers", policy => policy.RequireClaim("department", "engineering"))
    .AddPolicy("adults", policy => policy.AddRequirements(new MinimumAge(18)));
builder.Services.AddAntiforgery();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapGet("/login", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) =>
{
    var tokens = antiforgery.GetAndStoreTokens(context);
    return Results.Content($"""
        <form method="post" action="{context.Request.PathBase}/login?returnUrl={Uri.EscapeDataString(returnUrl ?? "")}">
          <input name="{tokens.FormFieldName}" type="hidden" value="{tokens.RequestToken}" />
          <input name="name" /><input name="password" type="password" /><input name="remember" type="checkbox" />
        </form>
        """, "text/html");
});
app.MapPost("/login", async (HttpContext context, [FromForm] string name, [FromForm] string password, [FromForm] bool? remember, string? returnUrl, Users users) =>
{
    if (users.Find(name, password) is not { } identity)
    {
        return Results.Unauthorized();
    }

    await context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = remember is true });
    return Results.LocalRedirect(string.IsNullOrEmpty(returnUrl) ? "~/me" : returnUrl);
});
app.MapGet("/logout", async (HttpContext context) =>
{
    await context.SignOutAsync();
    return Results.LocalRedirect("~/");
});
app.MapGet("/denied", (HttpContext context) => Results.Text($"Not for {context.User.Identity?.Name}", statusCode: 403));

app.MapGet("/", (ClaimsPrincipal user) => $"Hello, {user.Identity?.Name ?? "stranger"}");
app.MapGet("/me", (ClaimsPrincipal user) => user.Claims.Select(claim => $"{claim.Type.Split('/').Last()}={claim.Value}")).RequireAuthorization();
app.MapGet("/admin", () => "the admin's page").RequireAuthorization("admins");
app.MapGet("/lab", () => "the laboratory").RequireAuthorization("engineers");
app.MapGet("/bar", () => "the bar").RequireAuthorization("adults");
app.MapDelete("/users/{name}", (string name, Users users) => users.Remove(name)).RequireAuthorization("admins");

app.MapGet("/invite/{name}", (string name, IDataProtectionProvider protection) =>
    protection.CreateProtector("invitations").ToTimeLimitedDataProtector().Protect(name, TimeSpan.FromMinutes(10)));
app.MapGet("/accept", (string invitation, IDataProtectionProvider protection) =>
    $"Welcome, {protection.CreateProtector("invitations").ToTimeLimitedDataProtector().Unprotect(invitation)}");

app.Run();
