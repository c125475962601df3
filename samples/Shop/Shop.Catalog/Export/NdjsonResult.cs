using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Shop.Catalog.Export;

/// <summary>Writes one JSON document a line while the source still produces them.</summary>
internal sealed class NdjsonResult<T>(IAsyncEnumerable<T> items, JsonTypeInfo<T> type, string fileName) : IResult
{
    private const int FlushEvery = 64;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/x-ndjson";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";

        var cancellation = httpContext.RequestAborted;
        var written = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            using (var json = new Utf8JsonWriter(response.BodyWriter))
            {
                JsonSerializer.Serialize(json, item, type);
            }

            response.BodyWriter.Write("\n"u8);
            if (++written % FlushEvery == 0)
            {
                await response.BodyWriter.FlushAsync(cancellation);
            }
        }

        await response.BodyWriter.FlushAsync(cancellation);
    }
}
