using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koupleless.Packaging;

/// <summary>The content of <c>module-slim.json</c>: each file of a module's closure with the decision and its reason.</summary>
/// <param name="Module">The module's name.</param>
/// <param name="Base">The base that it was built against.</param>
/// <param name="Files">In ordinal order of file.</param>
public sealed record SlimReport(string Module, BaseIdentity? Base, IReadOnlyList<SlimReportEntry> Files)
{
    /// <summary>The report on a result.</summary>
    public static SlimReport Of(string module, BaseIdentity? @base, SlimResult result) => new(
        module,
        @base,
        [
            .. result.Files
                .OrderBy(static file => file.File.Target, StringComparer.Ordinal)
                .Select(static file => new SlimReportEntry(file.File.Target, file.Facts?.Name, file.Facts?.Version.ToString(), file.Carried ? "private" : "provided", file.Reason)),
        ]);

    /// <summary>The report as UTF-8 JSON.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, SlimReportJsonContext.Default.SlimReport);
}

/// <summary>One file.</summary>
/// <param name="File">Where the build would put it below its output folder.</param>
/// <param name="Name">Simple name of an assembly, else null.</param>
/// <param name="Version">Version of an assembly, else null.</param>
/// <param name="Decision"><c>private</c> or <c>provided</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record SlimReportEntry(string File, string? Name, string? Version, string Decision, string Reason);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlimReport))]
internal sealed partial class SlimReportJsonContext : JsonSerializerContext;
