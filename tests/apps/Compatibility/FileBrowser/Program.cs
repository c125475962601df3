using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = "public" });
builder.Services.AddDirectoryBrowser();

var app = builder.Build();
app.UseFileServer(new FileServerOptions
{
    EnableDirectoryBrowsing = true,
    StaticFileOptions = { ServeUnknownFileTypes = true, DefaultContentType = "application/octet-stream" },
});

// The same photos at an address of their own, without the list.
app.UseFileServer(new FileServerOptions
{
    RequestPath = "/album",
    FileProvider = new PhysicalFileProvider(Path.Combine(app.Environment.WebRootPath, "photos")),
    DefaultFilesOptions = { DefaultFileNames = { "album.htm" } },
});

app.Run();
