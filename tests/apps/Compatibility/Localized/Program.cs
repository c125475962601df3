using Localized;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Localization;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
builder.Services.AddControllersWithViews()
    .AddViewLocalization(LanguageViewLocationExpanderFormat.Suffix)
    .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Words)));

var app = builder.Build();

var cultures = new[] { "en", "de", "fr" };
app.UseRequestLocalization(new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = true }
    .SetDefaultCulture("en")
    .AddSupportedCultures(cultures)
    .AddSupportedUICultures(cultures));
app.MapDefaultControllerRoute();

app.MapGet("/words/{word}", (string word, IStringLocalizer<Words> words) =>
{
    var found = words[word];
    return new { found.Value, found.ResourceNotFound };
});
app.MapGet("/words", (IStringLocalizer<Words> words) => words.GetAllStrings().ToDictionary(word => word.Name, word => word.Value));
app.MapGet("/numbers", () => $"{1234567.891:n2} {new DateTime(2026, 3, 14):D}");
app.MapGet("/choose/{culture}", (string culture, HttpResponse response) =>
{
    response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
    return Results.Redirect("~/words/Hello");
});

app.Run();
