using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SlimApi;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, TodoContext.Default));
builder.WebHost.UseKestrel(static options => options.Limits.MaxRequestBodySize = 1024);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<Journal>();
builder.Services.AddHostedService<Lifecycle>();

var app = builder.Build();
var journal = app.Services.GetRequiredService<Journal>();
app.Lifetime.ApplicationStarted.Register(() => journal.Write($"lifetime: started, listening: {app.Urls.Count > 0}"));

var todos = app.MapGroup("/todos");
Todo[] all = [new(1, "Walk the dog"), new(2, "Do the dishes")];
todos.MapGet("/", () => all);
todos.MapGet("/{id}", (int id) => all.FirstOrDefault(todo => todo.Id == id) is { } todo ? Results.Ok(todo) : Results.NotFound());
app.MapGet("/journal", () => journal.Lines);
app.MapGet("/addresses", (IServer server) => server.Features.Get<IServerAddressesFeature>()!.Addresses.ToArray());
app.MapGet("/urls", () => app.Urls.ToArray());

app.Run("http://127.0.0.1:0");

internal record Todo(int Id, string Title);

[JsonSerializable(typeof(Todo[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal partial class TodoContext : JsonSerializerContext;
