using System.Reflection;
using System.Xml.Linq;
using Microsoft.Extensions.FileProviders;

namespace Whereabouts;

/// <summary>The application's own files, found in every way that there is.</summary>
public static class FileEndpoints
{
    public static void MapFiles(this WebApplication app)
    {
        app.MapGet("/cities", (IWebHostEnvironment environment) => Results.Text(File.ReadAllText(Path.Combine(environment.ContentRootPath, "texts", "cities.json")), "application/json"));
        app.MapGet("/cities/provider", (IWebHostEnvironment environment) => environment.ContentRootFileProvider.GetDirectoryContents("texts").Select(static file => file.Name).Order());
        app.MapGet("/cities/settings", () => new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("texts/cities.json").Build().GetSection("Cities").GetChildren().ToDictionary(static city => city.Key, static city => city.Value));

        app.MapGet("/notes", (Notebook notebook) => notebook.Read());
        app.MapPost("/notes", async (Notebook notebook, HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            await notebook.AddAsync(await reader.ReadToEndAsync());
            return Results.Created();
        });
        app.MapDelete("/notes/last", (Notebook notebook) => notebook.RemoveLast());
        app.MapGet("/texts", () => Directory.EnumerateFiles("texts").Order());
        app.MapGet("/words", () => File.ReadLines("words/all.txt"));

        app.MapGet("/base/words", () => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "words", "all.txt")));
        app.MapGet("/base/assembly", () => File.Exists(Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "words", "all.txt")));
        app.MapGet("/base/documentation", () => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetExecutingAssembly().GetName().Name}.xml"))
            .Descendants("member").Single(static member => (string?)member.Attribute("name") == "T:Whereabouts.Notebook").Value.Trim());

        app.MapGet("/base/folders", () => new DirectoryInfo(AppContext.BaseDirectory).GetDirectories().Select(static folder => folder.Name).Contains("words"));
        app.MapGet("/base/provider", () => new PhysicalFileProvider(AppContext.BaseDirectory).GetFileInfo("words/all.txt").Exists);
        app.MapGet("/constructor", () => new FileInfo("words/all.txt").Exists);
        app.MapGet("/location", () => Path.GetFileName(Assembly.GetExecutingAssembly().Location));
    }
}
