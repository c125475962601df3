using BlazorApp;
using BlazorApp.Components;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddRazorComponents()
    .AddInteractiveServerComponents();
builder.Services.AddSingleton<GuestBook>();
builder.Services.AddCascadingValue(_ => new Theme("plain"));
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAuthentication("Cookies").AddCookie("Cookies");
builder.Services.AddAuthorizationBuilder().AddPolicy("staff", policy => policy.RequireClaim("staff"));

var app = builder.Build();

app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAntiforgery();

app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode();
app.MapGet("/fragment", () => new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<BlazorApp.Components.Parts.EntryList>(new { Title = "As a fragment" }));

app.Run();
