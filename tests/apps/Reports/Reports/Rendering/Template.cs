using HandlebarsDotNet;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using NuGet.Versioning;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Reports.Rendering;

/// <summary>A Markdown file with placeholders and a head of YAML.</summary>
public sealed class Template
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    private readonly HandlebarsTemplate<object, object> _render;

    private Template(TemplateHead head, HandlebarsTemplate<object, object> render)
    {
        Name = head.Name;
        Version = NuGetVersion.Parse(head.Version);
        _render = render;
    }

    public string Name { get; }

    public NuGetVersion Version { get; }

    public static Template Read(string path, IHandlebars handlebars)
    {
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var head = Markdown.Parse(text, s_markdown).Descendants<YamlFrontMatterBlock>().Single();
        return new(s_yaml.Deserialize<TemplateHead>(head.Lines.ToString()), handlebars.Compile(text[(head.Span.End + 1)..].TrimStart()));
    }

    public string ToMarkdown(object model) => _render(model);

    public string ToHtml(object model) => Markdown.ToHtml(ToMarkdown(model), s_markdown);
}

public sealed class TemplateHead
{
    public string Name { get; set; } = "";

    public string Version { get; set; } = "";
}
