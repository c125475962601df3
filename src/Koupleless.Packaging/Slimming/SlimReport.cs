using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koupleless.Packaging;

/// <summary>
/// The content of <c>module-slim.json</c>: each file of a module's closure with the decision and its reason. It stands in
/// the module's intermediate folder and at the root of its artifact. Immutable.
/// </summary>
/// <param name="Module">The module's name.</param>
/// <param name="Version">The module's version.</param>
/// <param name="Bases">The bases that it was built against, in the order of its project; empty when it names none.</param>
/// <param name="VersionPolicy">The policy of references without one of their own.</param>
/// <param name="Files">In ordinal order of file.</param>
public sealed record SlimReport(string Module, string Version, IReadOnlyList<BaseIdentity> Bases, VersionPolicy VersionPolicy, IReadOnlyList<SlimReportEntry> Files)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "module-slim.json";

    // The file is read by people and never stands in HTML: quotation marks need not be escaped.
    private static readonly SlimReportJsonContext s_json = new(new JsonSerializerOptions(SlimReportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The schema that this build of Koupleless reads and writes.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>The schema of the file: <see cref="CurrentSchemaVersion"/>.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The audited statics of what the module carries; null when there are none.</summary>
    public IReadOnlyList<AuditedStatic>? AuditedStatics { get; init; }

    /// <summary>
    /// The assemblies that the artifact has in a changed form, where what they asked of the process is answered for the module; null when there are none.
    /// </summary>
    public IReadOnlyList<RedirectedUses>? Redirected { get; init; }

    /// <summary>The report on a result.</summary>
    public static SlimReport Of(string module, string version, SlimRequest request, SlimResult result)
    {
        // A superseded copy of a file that is there stands in the entry of the one that took its place.
        var present = result.Files.Where(static file => file.File.Role != ClosureRole.Superseded).Select(static file => file.File.Target).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            module,
            version,
            [.. request.Bases.Select(static @base => new BaseIdentity(@base.Name, @base.Version))],
            request.Policy,
            [
                .. result.Files
                    .Where(file => file.File.Role != ClosureRole.Superseded || !present.Contains(file.File.Target))
                    .DistinctBy(static file => file.File.Target, StringComparer.OrdinalIgnoreCase)
                    .OrderBy(static file => file.File.Target, StringComparer.Ordinal)
                    .Select(SlimReportEntry.Of),
            ]);
    }

    /// <summary>The report as UTF-8 with <c>\n</c> line ends: the same bytes for equal reports.</summary>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, s_json.SlimReport);

    /// <summary>Reads a report.</summary>
    /// <exception cref="KouplelessException">KPL5004: the text is not a report, or one of another schema.</exception>
    public static SlimReport Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var report = JsonSerializer.Deserialize(utf8, s_json.SlimReport);
            return report is { SchemaVersion: CurrentSchemaVersion }
                ? report
                : throw new JsonException($"The schema version is {report?.SchemaVersion.ToString() ?? "missing"} and not {CurrentSchemaVersion}.");
        }
        catch (JsonException e)
        {
            throw new KouplelessException(ErrorIds.ManifestMalformed, $"{FileName} cannot be read: {e.Message} Build the module again with Koupleless.Module.", e);
        }
    }
}

/// <summary>One file of a closure.</summary>
/// <param name="File">Where the build puts it, or would, below its output folder.</param>
/// <param name="Decision">Where the module gets it from.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record SlimReportEntry(string File, SlimDecision Decision, string Reason)
{
    /// <summary>Simple name of an assembly, else null.</summary>
    public string? Name { get; init; }

    /// <summary>Assembly version, four parts; null for what is no assembly.</summary>
    public string? Version { get; init; }

    /// <summary>File version; null when there is none.</summary>
    public string? FileVersion { get; init; }

    /// <summary>The assembly version that the base has under this name, the lowest of several bases; null when it has none.</summary>
    public string? BaseVersion { get; init; }

    /// <summary>The file version of the base's assembly; null when there is none.</summary>
    public string? BaseFileVersion { get; init; }

    /// <summary>The package that brings it, else null.</summary>
    public string? Package { get; init; }

    /// <summary>The version of <see cref="Package"/>.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>The name of the project that builds it, else null.</summary>
    public string? Project { get; init; }

    /// <summary>The references of the module's project that bring <see cref="Package"/> or <see cref="Project"/>; null when the project names it itself.</summary>
    public IReadOnlyList<string>? Through { get; init; }

    /// <summary>Others that have a file of this name, which this one superseded; null when there are none.</summary>
    public IReadOnlyList<string>? AlsoIn { get; init; }

    /// <summary>The policy that its reference names; null when it is the module's.</summary>
    public VersionPolicy? VersionPolicy { get; init; }

    internal static SlimReportEntry Of(SlimmedFile file) => new(file.File.Target, file.Decision, file.Reason)
    {
        Name = file.Facts?.Name,
        Version = file.Facts?.Version.ToString(),
        FileVersion = file.Facts?.FileVersion,
        BaseVersion = file.Supplied?.Version,
        BaseFileVersion = file.Supplied?.FileVersion,
        Package = file.File.Package,
        PackageVersion = file.File.PackageVersion,
        Project = file.File.Project is { } project ? Path.GetFileNameWithoutExtension(project) : null,
        Through = file.Through.Count == 0 ? null : file.Through,
        AlsoIn = file.AlsoIn.Count == 0 ? null : file.AlsoIn,
        VersionPolicy = file.Policy,
    };
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SlimReport))]
internal sealed partial class SlimReportJsonContext : JsonSerializerContext;
