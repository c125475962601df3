using Google.Protobuf.WellKnownTypes;
using GrpcService;
using GrpcService.Protocol;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Prices>();

var app = builder.Build();
var prices = app.Services.GetRequiredService<Prices>();

app.MapGrpc("shop.Prices", "Get", StringValue.Parser, call => prices.GetAsync(call));
app.MapGrpc("shop.Prices", "List", Empty.Parser, call => prices.ListAsync(call));
app.MapGrpc("shop.Prices", "Sum", StringValue.Parser, call => prices.SumAsync(call));
app.MapGrpc("shop.Prices", "Negotiate", DoubleValue.Parser, call => prices.NegotiateAsync(call));
app.MapGrpc("shop.Prices", "Appraise", StringValue.Parser, call => prices.AppraiseAsync(call));
app.MapGrpc("shop.Prices", "Abandoned", Empty.Parser, call => prices.CountAbandonedAsync(call));

app.Run();
