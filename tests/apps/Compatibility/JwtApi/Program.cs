using System.Security.Claims;
using System.Text;
using JwtApi;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

var builder = WebApplication.CreateBuilder(args);
var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(builder.Configuration["Jwt:Key"]!));

builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
    .AddJwtBearer(options => options.TokenValidationParameters = new()
    {
        ValidIssuer = builder.Configuration["Jwt:Issuer"],
        ValidAudience = builder.Configuration["Jwt:Audience"],
        IssuerSigningKey = key,
        ClockSkew = TimeSpan.Zero,
    })
    .AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, options => options.Key = builder.Configuration["ApiKey"]!);
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("writers", policy => policy.RequireClaim("scope", "notes:write"))
    .AddPolicy("machines", policy => policy.AddAuthenticationSchemes(ApiKeyHandler.Scheme, JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser());
builder.Services.AddSingleton<Notes>();
builder.Services.AddSingleton(TimeProvider.System);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapPost("/token", (Credentials credentials, TimeProvider time) =>
{
    var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = app.Configuration["Jwt:Issuer"],
        Audience = app.Configuration["Jwt:Audience"],
        Subject = new ClaimsIdentity([new("sub", credentials.Name), .. credentials.Scopes.Select(scope => new Claim("scope", scope))]),
        Expires = time.GetUtcNow().AddMinutes(10).UtcDateTime,
        SigningCredentials = new(key, SecurityAlgorithms.HmacSha256),
    });
    return new { access_token = token };
});

var notes = app.MapGroup("/notes").RequireAuthorization();
notes.MapGet("/", (Notes all) => all.All);
notes.MapPost("/", (Note note, Notes all, ClaimsPrincipal user) => all.Add(note with { Author = user.FindFirstValue(ClaimTypes.NameIdentifier) })).RequireAuthorization("writers");
app.MapGet("/whoami", (ClaimsPrincipal user) => new { user.Identity!.AuthenticationType, Claims = user.Claims.Where(claim => claim.Type is not ("exp" or "iat" or "nbf")).Select(claim => $"{claim.Type}: {claim.Value}") })
    .RequireAuthorization("machines");

app.Run();

public record Credentials(string Name, string[] Scopes);
