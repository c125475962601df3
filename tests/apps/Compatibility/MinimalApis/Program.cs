using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using MinimalApis;
using MinimalApis.Binding;
using MinimalApis.Files;
using MinimalApis.Filters;
using MinimalApis.Orders;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
});
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddKeyedSingleton<IPricing, ListPricing>("list");
builder.Services.AddKeyedSingleton<IPricing, SalePricing>("sale");
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<OutOfStockHandler>();
builder.Services.AddValidation();
builder.Services.AddAntiforgery();
builder.Services.AddRouting(options => options.ConstraintMap["sku"] = typeof(SkuConstraint));

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAntiforgery();

app.MapGet("/", () => "Shop").WithName("home");
app.MapGet("/robots.txt", () => "User-agent: *").ShortCircuit();
app.MapShortCircuit(404, "wp-admin");
app.MapOrders();
app.MapBinding();
app.MapFiles();
app.MapFilters();
app.MapFallback(Results<NotFound<string>, RedirectHttpResult> (string? path, LinkGenerator links, HttpContext context) =>
    path is null ? TypedResults.Redirect(links.GetPathByName(context, "home", null)!) : TypedResults.NotFound($"No {path} here"));

app.Run();
