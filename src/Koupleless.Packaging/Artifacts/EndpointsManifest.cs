using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Koupleless.Packaging;

/// <summary>
/// The list of static web assets that <c>MapStaticAssets</c> reads. Its <c>Last-Modified</c> headers are the times of files on
/// the machine that built them, so the build takes them out, and a base puts in when it unpacked the files.
/// </summary>
public static class EndpointsManifest
{
    /// <summary>How the names of such files end.</summary>
    public const string FileSuffix = ".staticwebassets.endpoints.json";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The time of everything in an artifact. As long as any other in this format, so that it can be overwritten.
    private static readonly byte[] s_noTime = Encoding.ASCII.GetBytes(Format(new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    /// <summary>A copy that is the same whenever and wherever it was built.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static byte[] WithoutTimes(ReadOnlySpan<byte> manifest)
    {
        var reader = new Utf8JsonReader(manifest);
        var root = JsonNode.Parse(ref reader)!;
        var noTime = Encoding.ASCII.GetString(s_noTime);
        foreach (var header in Array(root, "Endpoints").SelectMany(static endpoint => Array(endpoint, "ResponseHeaders")))
        {
            if ((string?)header!["Name"] == "Last-Modified")
                header["Value"] = noTime;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(s_json));
    }

    /// <summary>Puts a time into the manifest that <see cref="WithoutTimes"/> made.</summary>
    public static void SetTime(Span<byte> manifest, DateTimeOffset time)
    {
        Span<byte> value = Encoding.ASCII.GetBytes(Format(time));
        for (var at = manifest.IndexOf(s_noTime); at >= 0; at = manifest.IndexOf(s_noTime))
        {
            value.CopyTo(manifest[at..]);
            manifest = manifest[(at + value.Length)..];
        }
    }

    /// <summary>
    /// Makes it the list of a build, for which browsers are told to cache nothing for long: what a developer gets of
    /// <c>dotnet run</c>.
    /// </summary>
    public static void SetBuild(Span<byte> manifest)
    {
        if (manifest.IndexOf("\"ManifestType\":\"Publish\""u8) is >= 0 and var at)
            "\"ManifestType\":\"Build\"  "u8.CopyTo(manifest[at..]);
    }

    private static string Format(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    private static JsonArray Array(JsonNode? node, string property) => node?[property] as JsonArray ?? [];
}
