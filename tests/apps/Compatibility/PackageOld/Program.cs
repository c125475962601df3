using PackageOld;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build());
builder.Services.AddSingleton(new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build());

var app = builder.Build();

app.MapGet("/library", () => new { Version = typeof(IDeserializer).Assembly.GetName().Version!.ToString(2) });
app.MapGet("/menu", (IDeserializer yaml, IWebHostEnvironment environment) =>
    yaml.Deserialize<Menu>(File.ReadAllText(Path.Combine(environment.ContentRootPath, "menu.yaml"))));
app.MapGet("/menu.yaml", (ISerializer yaml) => Results.Text(yaml.Serialize(new Menu { Dishes = [new() { Name = "Tea", Price = 2.5m }] }), "text/yaml"));

app.Run();

namespace PackageOld
{
    public class Menu
    {
        public List<Dish> Dishes { get; set; } = [];
    }

    public class Dish
    {
        public string Name { get; set; } = "";

        public decimal Price { get; set; }
    }
}
