using Serilog;

var builder = WebApplication.CreateBuilder(args);
// No "Using": the sinks are looked for in what the program is made of.
var log = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
builder.Services.AddSingleton<Serilog.ILogger>(log);

var app = builder.Build();
app.MapPost("/deliveries/{number:int}", (int number, Serilog.ILogger logger) =>
{
    logger.Information("Delivery {Number} is on its way", number);
    return Results.Accepted($"/deliveries/{number}");
});
app.MapGet("/deliveries/{number:int}", async (int number) =>
{
    await using var file = new FileStream("logs/deliveries.txt", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
    using var reader = new StreamReader(file);
    var lines = (await reader.ReadToEndAsync()).Split('\n');
    // The file has those of earlier runs, too.
    return lines.Where(line => line.Contains($"Delivery {number} ")).Distinct();
});
app.Lifetime.ApplicationStopped.Register(log.Dispose);
app.Run();
