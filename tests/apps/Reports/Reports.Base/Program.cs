using Markdig;
using Newtonsoft.Json.Linq;
using NuGet.Versioning;

var builder = WebApplication.CreateBuilder(args);
builder.AddKoupleless();

var app = builder.Build();
// What the base shares with its modules it uses itself.
app.MapGet("/", () => TypedResults.Content(Markdown.ToHtml("# The base of the reports"), "text/html"));
app.MapGet("/version", () => TypedResults.Content(new JObject { ["runtime"] = new NuGetVersion(Environment.Version).ToNormalizedString() }.ToString(), "application/json"));
app.MapModules();
app.Run();
