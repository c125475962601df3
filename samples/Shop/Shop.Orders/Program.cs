using Shop.Orders.Attachments;
using Shop.Orders.Expiry;
using Shop.Orders.Filters;
using Shop.Orders.Formatting;
using Shop.Orders.Hosting;
using Shop.Orders.Ordering;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddControllers(mvc =>
    {
        mvc.ReturnHttpNotAcceptable = true;
        mvc.RespectBrowserAcceptHeader = true;
        mvc.OutputFormatters.Add(new OrderCsvFormatter());
        mvc.Filters.Add<DomainExceptionFilter>();
        mvc.Filters.Add<ActionNameFilter>();
    })
    .AddJsonOptions(json => OrdersJson.Configure(json.JsonSerializerOptions));

builder.Services.AddProblemDetails();
builder.Services.AddOrdersStorage();
builder.Services.AddOrdering();
builder.Services.AddAttachments();
builder.Services.AddExpiry();

var app = builder.Build();

app.UseDefaultFiles();
app.UseStaticFiles();
app.MapControllers();

app.Run();
