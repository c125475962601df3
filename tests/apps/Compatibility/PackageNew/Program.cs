using PackageNew;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new DeserializerBuilder()
    .WithNamingConvention(CamelCaseNamingConvention.Instance)
    .WithEnforceRequiredMembers()
    .Build());
builder.Services.AddSingleton(new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithQuotingNecessaryStrings().Build());

var app = builder.Build();

app.MapGet("/library", () => new { Version = typeof(IDeserializer).Assembly.GetName().Version!.ToString(2) });
app.MapGet("/menu", (IDeserializer yaml, IWebHostEnvironment environment) =>
    yaml.Deserialize<Menu>(File.ReadAllText(Path.Combine(environment.ContentRootPath, "menu.yaml"))));
app.MapGet("/menu.yaml", (ISerializer yaml) => Results.Text(yaml.Serialize(new Menu { Dishes = [new() { Name = "Tea", Price = 2.5m }] }), "text/yaml"));
app.MapPost("/menu", async (IDeserializer yaml, HttpRequest request) =>
{
    try
    {
        return Results.Ok(yaml.Deserialize<Menu>(await new StreamReader(request.Body).ReadToEndAsync()));
    }
    catch (YamlException e)
    {
        return Results.Problem(e.Message, statusCode: 422);
    }
});

app.Run();

namespace PackageNew
{
    public class Menu
    {
        public List<Dish> Dishes { get; set; } = [];
    }

    public class Dish
    {
        public required string Name { get; set; }

        public decimal Price { get; set; }
    }
}
