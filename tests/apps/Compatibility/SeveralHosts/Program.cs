using SeveralHosts;

var board = new Board();

// The one does the work, the other answers.
var background = Host.CreateApplicationBuilder(args);
background.Services.AddSingleton(board);
background.Services.AddHostedService<Counting>();
using var worker = background.Build();
await worker.StartAsync();

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(board);
await using var app = builder.Build();
app.MapGet("/", (Board board) => $"{board.Text}, counted by another host");

// For operators only, on a port of its own.
await using var operators = WebApplication.CreateSlimBuilder().Build();
operators.Urls.Add("http://127.0.0.1:0");
operators.MapGet("/state", () => "all is well");

await app.StartAsync();
await operators.StartAsync();
app.MapGet("/operators", () => operators.Urls.First() == app.Urls.First() ? "where the others are" : "at an address of their own");

await app.WaitForShutdownAsync();
await operators.StopAsync();
await worker.StopAsync();
