using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Koupleless.Cli.Audit;
using Koupleless.Cli.Conversion;
using Koupleless.Cli.Inspect;
using Koupleless.Cli.Verify;

namespace Koupleless.Cli;

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(ConvertReport))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(InspectReport))]
[JsonSerializable(typeof(LiveVerification))]
[JsonSerializable(typeof(LiveProblem))]
internal sealed partial class CliJsonContext : JsonSerializerContext;

/// <summary>How the command writes and reads JSON.</summary>
internal static class CliJson
{
    /// <summary>The answers never stand in HTML: quotes in messages need not be escaped.</summary>
    public static CliJsonContext Context { get; } = new(new JsonSerializerOptions(CliJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
