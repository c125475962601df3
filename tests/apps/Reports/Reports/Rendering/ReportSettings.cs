using NuGet.Versioning;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Reports.Rendering;

/// <summary>The file <c>reports.yaml</c> of the content root.</summary>
public sealed class ReportSettings
{
    public string Title { get; set; } = "";

    public string Currency { get; set; } = "";

    public int TopRegions { get; set; }

    public string TemplateVersions { get; set; } = "";

    [YamlIgnore]
    public VersionRange Accepted => VersionRange.Parse(TemplateVersions);

    public static ReportSettings Read(string folder) =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<ReportSettings>(File.ReadAllText(Path.Combine(folder, "reports.yaml")));
}
