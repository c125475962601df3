using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koupleless.Packaging;

/// <summary>Reads and writes <c>module.json</c> and <c>base.json</c>. Thread-safe; no reflection.</summary>
public static class ManifestSerializer
{
    // The files are read by people and never stand in HTML: `<Main>$` need not be escaped.
    private static readonly ManifestJsonContext s_json = new(new JsonSerializerOptions(ManifestJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The manifest as UTF-8 with <c>\n</c> line ends: the same bytes for equal manifests.</summary>
    public static byte[] Write(ModuleManifest manifest) =>
        JsonSerializer.SerializeToUtf8Bytes(manifest, s_json.ModuleManifest);

    /// <inheritdoc cref="Write(ModuleManifest)"/>
    public static byte[] Write(BaseManifest manifest) =>
        JsonSerializer.SerializeToUtf8Bytes(manifest, s_json.BaseManifest);

    /// <summary>Reads and checks a module's manifest.</summary>
    /// <exception cref="KouplelessException">KPL5004, KPL5005 or KPL5006.</exception>
    public static ModuleManifest ReadModule(ReadOnlySpan<byte> utf8)
    {
        try
        {
            ModuleIdentity.CheckSchema(JsonSerializer.Deserialize(utf8, s_json.SchemaProbe)?.SchemaVersion);
            var manifest = JsonSerializer.Deserialize(utf8, s_json.ModuleManifest)
                ?? throw new JsonException("The document is null.");
            ModuleIdentity.Check(manifest);
            return manifest;
        }
        catch (JsonException e)
        {
            throw new KouplelessException(ErrorIds.ManifestMalformed, $"{ModuleManifest.FileName} cannot be read: {e.Message} Build the module again with Koupleless.Module.", e);
        }
    }

    /// <summary>Reads and checks a base's manifest.</summary>
    /// <exception cref="KouplelessException">KPL4002: the file is not a base's manifest.</exception>
    public static BaseManifest ReadBase(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (JsonSerializer.Deserialize(utf8, s_json.SchemaProbe)?.SchemaVersion is { } schema && schema != BaseManifest.CurrentSchemaVersion)
                throw NotABase($"it has schemaVersion {schema}, and this build reads {BaseManifest.CurrentSchemaVersion}. Update Koupleless.Module to the version of the base's Koupleless.Base.");
            var manifest = JsonSerializer.Deserialize(utf8, s_json.BaseManifest) ?? throw new JsonException("The document is null.");
            if (manifest.Assemblies.FirstOrDefault(static assembly => !Version.TryParse(assembly.Version, out _)) is { } unreadable)
                throw NotABase($"'{unreadable.Version}' of '{unreadable.Name}' is not an assembly version. Build the base again.");
            return manifest;
        }
        catch (JsonException e)
        {
            throw NotABase($"{e.Message} Build the base again.", e);
        }

        static KouplelessException NotABase(string why, Exception? inner = null) =>
            new(ErrorIds.NotABase, $"{BaseManifest.FileName} cannot be read: {why}", inner);
    }
}

/// <summary>Read before the rest, so that a manifest of a later schema is told from a malformed one.</summary>
internal sealed record SchemaProbe(int? SchemaVersion = null);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModuleManifest))]
[JsonSerializable(typeof(BaseManifest))]
[JsonSerializable(typeof(SchemaProbe))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
