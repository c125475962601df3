using Shop.Base.Hosting;
using Shop.Base.Quotes;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddProblemDetails();
builder.Services.AddValidation();
builder.AddModuleStorage();
builder.AddKoupleless();
builder.Services.AddQuotes();

var app = builder.Build();

app.UseExceptionHandler();

app.MapStatus();
app.MapQuotes();
app.MapModules();

app.Run();
