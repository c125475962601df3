using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Shop.Storage;

/// <summary>
/// One line is one transaction: <c>[{"k":"key","v":{...}},{"k":"deleted"}]</c>. So a transaction that a crash cut
/// short is a line without an end, and is dropped whole.
/// </summary>
internal sealed class JournalFormat<TValue>(JsonTypeInfo<TValue> valueType)
    where TValue : class
{
    private const int EntriesPerLine = 256;

    public ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, TValue?>> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var (key, value) in entries)
            {
                json.WriteStartObject();
                json.WriteString("k"u8, key);
                if (value is not null)
                {
                    json.WritePropertyName("v"u8);
                    JsonSerializer.Serialize(json, value, valueType);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    public IEnumerable<ReadOnlyMemory<byte>> WriteAll(ImmutableSortedDictionary<string, TValue> values) =>
        values.Chunk(EntriesPerLine)
            .Select(chunk => Write(chunk.Select(entry => KeyValuePair.Create(entry.Key, (TValue?)entry.Value))));

    /// <summary>Applies one line and returns how many entries it held.</summary>
    public int Apply(ReadOnlyMemory<byte> line, ImmutableSortedDictionary<string, TValue>.Builder values)
    {
        using var document = JsonDocument.Parse(line);
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var key = entry.GetProperty("k"u8).GetString()!;
            if (entry.TryGetProperty("v"u8, out var value))
            {
                values[key] = value.Deserialize(valueType)!;
            }
            else
            {
                values.Remove(key);
            }
        }

        return document.RootElement.GetArrayLength();
    }
}
