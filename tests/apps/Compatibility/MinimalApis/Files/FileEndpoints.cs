using System.Text;
using Microsoft.Net.Http.Headers;

namespace MinimalApis.Files;

public static class FileEndpoints
{
    private static readonly DateTimeOffset s_changed = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/files");
        files.MapGet("/bytes", () => TypedResults.Bytes(Encoding.UTF8.GetBytes("0123456789"), "text/plain", enableRangeProcessing: true, lastModified: s_changed, entityTag: new EntityTagHeaderValue("\"digits\"")));
        files.MapGet("/stream", () => TypedResults.Stream(new MemoryStream(Encoding.UTF8.GetBytes("streamed")), "text/plain", "list.txt"));
        files.MapGet("/written", () => Results.Stream(async stream => await stream.WriteAsync("written"u8.ToArray()), "text/plain"));
        files.MapGet("/physical", (IWebHostEnvironment environment) => TypedResults.PhysicalFile(Path.Combine(environment.ContentRootPath, "terms.txt"), "text/plain", lastModified: s_changed, enableRangeProcessing: true));
        files.MapGet("/virtual", () => Results.File("prices.csv", "text/csv", lastModified: s_changed));
        files.MapGet("/text", () => Results.Text("<p>plain</p>", "text/html", Encoding.UTF8, 203));
        files.MapGet("/missing", () => TypedResults.VirtualFile("nowhere.csv"));
    }
}
