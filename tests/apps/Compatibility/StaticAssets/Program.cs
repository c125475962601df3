using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

var builder = WebApplication.CreateBuilder(args);

var app = builder.Build();
var downloads = new PhysicalFileProvider(Path.Combine(app.Environment.ContentRootPath, "downloads"));
var texts = new EmbeddedFileProvider(typeof(Program).Assembly, "StaticAssets.Texts");

// Price lists, opened by spreadsheets and resumed by download managers.
app.UseStaticFiles(new StaticFileOptions
{
    FileProvider = downloads,
    RequestPath = "/downloads",
    ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".prices"] = "text/csv" } },
    OnPrepareResponse = context =>
    {
        context.Context.Response.Headers.CacheControl = "private, max-age=60";
        context.Context.Response.Headers["X-File"] = context.File.Name;
    },
});

// Legal texts come with the assembly; a file beside it takes precedence.
app.UseStaticFiles(new StaticFileOptions
{
    FileProvider = new CompositeFileProvider(downloads, texts),
    RequestPath = "/legal",
});

app.MapStaticAssets();

app.MapGet("/", (LinkGenerator links, HttpContext context) => Results.Content($"""
    <!DOCTYPE html>
    <link rel="stylesheet" href="{context.Request.PathBase}/css/site.css">
    <script type="module" src="{context.Request.PathBase}/js/shop.js"></script>
    <a href="{links.GetPathByName(context, "folder", new { folder = "css" })}">Styles</a>
    """, "text/html"));

app.MapGet("/folders/{folder}", (string folder, IWebHostEnvironment environment) =>
    environment.WebRootFileProvider.GetDirectoryContents(folder).Where(file => !file.IsDirectory)
        .Select(file => new WebFile(file.Name, file.Length))
        .OrderBy(file => file.Name, StringComparer.Ordinal))
    .WithName("folder");

app.MapGet("/where", (IWebHostEnvironment environment) => new
{
    WebRoot = Path.GetRelativePath(environment.ContentRootPath, environment.WebRootPath),
    Content = environment.ContentRootFileProvider.GetFileInfo("downloads/spring.prices").Exists,
});

app.MapFallbackToFile("/shop/{*path}", "shop.html");

app.Run();

record WebFile(string Name, long Length);
