using System.Text.Json;
using System.Text.Json.Nodes;

namespace Koupleless.Sdk.Tests;

/// <summary>The part of JSON Schema that docs/module.schema.json and docs/base.schema.json use for their shape.</summary>
internal static class Schema
{
    /// <summary>What a manifest has and the schema does not, and what the schema requires and the manifest lacks.</summary>
    public static IReadOnlyList<string> Differences(byte[] manifest, string schemaFile = "module.schema.json")
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, schemaFile)))!;
        var differences = new List<string>();
        Compare(schema, schema, JsonNode.Parse(manifest), "$", differences);
        return differences;
    }

    private static void Compare(JsonNode root, JsonNode schema, JsonNode? value, string path, List<string> differences)
    {
        if (schema["$ref"] is { } reference)
        {
            Compare(root, root["$defs"]![reference.GetValue<string>().Split('/')[^1]]!, value, path, differences);
            return;
        }

        switch (value)
        {
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    if (schema["properties"]?[name] is { } property)
                        Compare(root, property, member, $"{path}.{name}", differences);
                    else
                        differences.Add($"{path}.{name} is not in the schema");
                }

                differences.AddRange((schema["required"]?.AsArray() ?? [])
                    .Select(static name => name!.GetValue<string>())
                    .Where(name => !members.ContainsKey(name))
                    .Select(name => $"{path}.{name} is required"));
                break;
            case JsonArray elements:
                for (var i = 0; i < elements.Count; i++)
                    Compare(root, schema["items"]!, elements[i], $"{path}[{i}]", differences);
                break;
            default:
                if (!Types(schema).Contains(TypeOf(value)))
                    differences.Add($"{path} is {TypeOf(value)}");
                break;
        }
    }

    private static IEnumerable<string> Types(JsonNode schema) =>
        schema["const"] is { } constant ? [TypeOf(constant)]
        : schema["type"] is JsonArray types ? types.Select(static type => type!.GetValue<string>())
        : [schema["type"]!.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
