using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Reports.Delivery;
using Reports.Description;
using Reports.Import;
using Reports.Queries;
using Reports.Rendering;
using Reports.Sales;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddDbContext<SalesContext>(static options => options.UseInMemoryDatabase("sales"));
builder.Services.AddSingleton<IValidator<SaleRow>, SaleRowValidator>();
builder.Services.AddScoped<SalesImporter>();
builder.Services.AddSingleton(ReportSettings.Read(builder.Environment.ContentRootPath));
builder.Services.AddSingleton<TemplateStore>();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapImports();
app.MapPages();
app.MapQueries();
app.MapDeliveries();
app.MapDescription();
app.Run();
