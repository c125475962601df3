using System.Globalization;
using HandlebarsDotNet;
using Humanizer;

namespace Reports.Rendering;

/// <summary>The templates of the content root that this service can render, read once.</summary>
public sealed class TemplateStore
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-US");

    private readonly Dictionary<string, Template> _templates;

    public TemplateStore(IWebHostEnvironment environment, ReportSettings settings)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.RegisterHelper("money", (writer, _, arguments) => writer.WriteSafeString(string.Create(CultureInfo.InvariantCulture, $"{arguments.At<decimal>(0):0.00} {settings.Currency}")));
        handlebars.RegisterHelper("quantity", static (writer, _, arguments) => writer.WriteSafeString(arguments.At<string>(1).ToQuantity(arguments.At<int>(0), ShowQuantityAs.Words)));
        handlebars.RegisterHelper("ordinal", static (writer, _, arguments) => writer.WriteSafeString((arguments.At<int>(0) + 1).Ordinalize(s_english)));
        _templates = Directory.GetFiles(Path.Combine(environment.ContentRootPath, "templates"), "*.md")
            .Select(path => Template.Read(path, handlebars))
            .Where(template => settings.Accepted.Satisfies(template.Version))
            .ToDictionary(static template => template.Name, StringComparer.Ordinal);
    }

    public IEnumerable<Template> All => _templates.Values.OrderBy(static template => template.Name, StringComparer.Ordinal);

    public Template? Find(string name) => _templates.GetValueOrDefault(name);
}
