using Shop.Catalog.Diagnostics;
using Shop.Catalog.Export;
using Shop.Catalog.Hosting;
using Shop.Catalog.Import;
using Shop.Catalog.Live;
using Shop.Catalog.Products;
using Shop.Catalog.Reorder;
using Shop.Catalog.Search;
using Shop.Catalog.Storage;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.Services.AddHealthChecks();
builder.Services.ConfigureHttpJsonOptions(json =>
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, CatalogJson.Default));

builder.Services.AddCatalogStorage();
builder.Services.AddProducts();
builder.Services.AddImport();
builder.Services.AddLivePrices();
builder.Services.AddReorder();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseWebSockets();
app.Use((http, next) =>
{
    http.Response.Headers["X-Shop-Service"] = "catalog";
    return next(http);
});

app.MapHealthChecks("/healthz");
app.MapDiagnostics();
app.MapProducts();
app.MapSearch();
app.MapImport();
app.MapExport();
app.MapLivePrices();
app.MapReorder();

app.Run();
