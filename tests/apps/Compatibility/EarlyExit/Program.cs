using EarlyExit;

// The same program as a tool: `EarlyExit --export prices.csv`.
if (args is ["--export", var file])
{
    Prices.Export(file);
    return 0;
}

var builder = WebApplication.CreateBuilder();
if (builder.Configuration["Currency"] is not { } currency)
{
    Console.Error.WriteLine("No currency is set.");
    Environment.Exit(2);
    return 2;
}

try
{
    using var app = builder.Build();
    app.MapGet("/prices", () => Prices.All.Select(price => $"{price.Key} {price.Value} {currency}"));
    await app.RunAsync();
    return 0;
}
catch (Exception e)
{
    Console.Error.WriteLine($"Ended unexpectedly: {e}");
    return 1;
}
