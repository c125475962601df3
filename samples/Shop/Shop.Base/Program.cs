using Shop.Base.Hosting;
using Shop.Base.Quotes;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.AddModuleStorage();
builder.Services.AddSingleton(typeof(Koupleless.Hosting.IModuleProviders<>), typeof(Koupleless.Hosting.NoModules<>));
builder.Services.AddQuotes();

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();

app.MapStatus();
app.MapQuotes();

app.Run();
