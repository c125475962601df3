using System.Text;
using System.Text.Json;

namespace Koupleless.Cli.Conversion;

/// <summary>
/// A <c>global.json</c>, which says the version of an SDK that comes as a package, with an entry more. Comments and layout
/// stay as they are.
/// </summary>
internal static class GlobalJson
{
    public const string FileName = "global.json";

    private const string Section = "msbuild-sdks";
    private const string DefaultIndentation = "  ";

    /// <summary>The one that holds in a folder; null when there is none.</summary>
    public static string? Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, FileName)))
                return Path.Combine(current.FullName, FileName);
        }

        return null;
    }

    /// <summary>The text of one that has nothing else.</summary>
    public static string Create(string sdk, string version) => $$"""
        {
          "{{Section}}": {
            "{{sdk}}": "{{version}}"
          }
        }

        """.ReplaceLineEndings("\n");

    /// <summary>The text with the version of an SDK in it; the same text when it names a version already.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="newLine">Its line end.</param>
    /// <param name="sdk">The SDK.</param>
    /// <param name="version">The version.</param>
    /// <exception cref="KouplelessException">KPL5037.</exception>
    public static string With(string path, string text, string newLine, string sdk, string version)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Layout layout;
        try
        {
            layout = Layout.Read(bytes, sdk);
        }
        catch (JsonException e)
        {
            throw new KouplelessException(ErrorIds.GlobalJsonUnusable, $"'{path}' is not a JSON object: {e.Message} Mend it first.");
        }

        if (layout.HasEntry)
            return text;
        var indentation = Indentation(text) is { Length: > 0 } found ? found : DefaultIndentation;
        var entry = $"\"{sdk}\": \"{version}\"";
        return Encoding.UTF8.GetString(layout.Section is { } section
            ? Insert(bytes, section, entry, newLine, indentation, 2)
            : Insert(bytes, layout.Root, $"\"{Section}\": {{{newLine}{indentation}{indentation}{entry}{newLine}{indentation}}}", newLine, indentation, 1));
    }

    private static byte[] Insert(byte[] bytes, JsonObjectPlace place, string property, string newLine, string indentation, int depth)
    {
        var line = newLine + string.Concat(Enumerable.Repeat(indentation, depth));
        // Behind the last value, or between the braces of an empty object.
        var (from, to, text) = place.LastValueEnd is { } last
            ? (last, last, $",{line}{property}")
            : (place.Start + 1, place.End, $"{line}{property}{newLine}{string.Concat(Enumerable.Repeat(indentation, depth - 1))}");
        return [.. bytes.AsSpan(0, from), .. Encoding.UTF8.GetBytes(text), .. bytes.AsSpan(to)];
    }

    // What stands before the first property, if that has a line of its own.
    private static string Indentation(string text)
    {
        var quote = text.IndexOf('"', StringComparison.Ordinal);
        var line = quote < 0 ? -1 : text.LastIndexOf('\n', quote) + 1;
        return line > 0 && string.IsNullOrWhiteSpace(text[line..quote]) ? text[line..quote] : "";
    }

    /// <summary>Where an object stands in the bytes: its braces, and the end of its last value when it has one.</summary>
    private readonly record struct JsonObjectPlace(int Start, int End, int? LastValueEnd);

    private sealed record Layout(JsonObjectPlace Root, JsonObjectPlace? Section, bool HasEntry)
    {
        public static Layout Read(byte[] bytes, string sdk)
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("It does not begin with a brace.");
            JsonObjectPlace? section = null;
            var hasEntry = false;
            var root = ReadObject(ref reader, (ref inner, name) =>
            {
                if (name != GlobalJson.Section || inner.TokenType != JsonTokenType.StartObject)
                {
                    inner.Skip();
                    return;
                }

                section = ReadObject(ref inner, (ref entry, name) =>
                {
                    hasEntry |= name.Equals(sdk, StringComparison.OrdinalIgnoreCase);
                    entry.Skip();
                });
            });
            return new(root, section, hasEntry);
        }

        private static JsonObjectPlace ReadObject(ref Utf8JsonReader reader, PropertyReader read)
        {
            var start = (int)reader.TokenStartIndex;
            int? last = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                read(ref reader, name);
                last = (int)reader.BytesConsumed;
            }

            return new(start, (int)reader.TokenStartIndex, last);
        }

        private delegate void PropertyReader(ref Utf8JsonReader reader, string name);
    }
}
