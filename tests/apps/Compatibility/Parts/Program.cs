using System.Globalization;
using System.Reflection;
using System.Resources;
using Parts;
using Parts.Contracts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGreetings(builder.Configuration);
builder.Services.AddLocalization();

var app = builder.Build();
app.UseRequestLocalization("en", "de", "fr", "it");

var titles = new ResourceManager("Parts.Titles", Assembly.GetExecutingAssembly());
app.MapGet("/", () => $"{titles.GetString("Title")} ({CultureInfo.CurrentUICulture.Name})");
app.MapGet("/greet/{kind}/{name}", (string kind, string name, IServiceProvider services) => services.GetRequiredKeyedService<IGreeting>(kind).Greet(name));
app.MapGet("/plugins", () => Assembly.Load("Parts.Plugins").GetExportedTypes().Select(static type => type.Name));
app.MapGet("/plugins/{name}", (string name) => ((IGreeting)Activator.CreateInstance("Parts.Plugins", $"Parts.Plugins.{name}Greeting")!.Unwrap()!).Greet("Bob"));

List<Card> cards = [new("A-1", 20), new("B-12", 3)];
app.MapGet("/cards", (ILogger<Program> logger) =>
{
    CardLog.Read(logger, cards.Count);
    return Results.Json(cards, CardJsonContext.Default.ListCard);
});
app.MapGet("/cards.csv", () => string.Join('\n', cards.Select(static card => card.ToCsv()).Prepend(Card.CsvHeader)));
app.MapGet("/cards/{number}", (string number) => OrderNumbers.Pattern().IsMatch(number) ? Results.Ok(cards.Find(card => card.OrderNumber == number)?.Copies) : Results.BadRequest());

app.Run();
