using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Koupleless.Hosting;
using Koupleless.Packaging;
using Microsoft.AspNetCore.Mvc;

namespace Koupleless.Operations.Rest;

/// <summary>The body of an installation or replacement by source.</summary>
internal sealed record InstallBody(string? Source, string? Sha256 = null, IReadOnlyList<string>? Arguments = null);

/// <summary>The answer to an uninstallation.</summary>
internal sealed record UninstallAnswer(string Name, string Version, ModuleState Outcome, double Milliseconds)
{
    public static UninstallAnswer Of(UninstallResult result) =>
        new(result.Name, result.Version, result.Outcome, Math.Round(result.UnloadTime.TotalMilliseconds, 1));
}

/// <summary>The answer to a replacement.</summary>
internal sealed record SwapAnswer(ModuleInfo Module, UninstallAnswer? Previous);

/// <summary>The answer to a health check.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<ModuleHealth> Modules, IReadOnlyDictionary<string, string> PreloadFailures);

/// <summary>One module in a health check.</summary>
internal sealed record ModuleHealth(string Name, string Version, ModuleState State);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(InstallBody))]
[JsonSerializable(typeof(ModuleInfo))]
[JsonSerializable(typeof(IReadOnlyList<ModuleInfo>))]
[JsonSerializable(typeof(ModuleVerification))]
[JsonSerializable(typeof(IReadOnlyList<LinkProblem>))]
[JsonSerializable(typeof(UninstallAnswer))]
[JsonSerializable(typeof(SwapAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class RestJsonContext : JsonSerializerContext;

/// <summary>How the API writes JSON.</summary>
internal static class RestJson
{
    /// <summary>The answers never stand in HTML: quotes in messages need not be escaped.</summary>
    public static RestJsonContext Context { get; } = new(new JsonSerializerOptions(RestJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
