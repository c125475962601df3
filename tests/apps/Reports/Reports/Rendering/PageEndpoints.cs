using Microsoft.AspNetCore.Http.HttpResults;
using Reports.Sales;

namespace Reports.Rendering;

public static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/pages", static (TemplateStore templates) =>
            TypedResults.Ok(templates.All.Select(static template => new TemplateInfo(template.Name, template.Version.ToNormalizedString())).ToArray()));
        app.MapGet("/pages/{name}.md", (string name, TemplateStore templates, ReportSettings settings, SalesContext sales, CancellationToken cancellationToken) =>
            RenderAsync(name, "text/markdown", static (template, model) => template.ToMarkdown(model), templates, settings, sales, cancellationToken));
        app.MapGet("/pages/{name}", (string name, TemplateStore templates, ReportSettings settings, SalesContext sales, CancellationToken cancellationToken) =>
            RenderAsync(name, "text/html", static (template, model) => template.ToHtml(model), templates, settings, sales, cancellationToken));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> RenderAsync(
        string name,
        string contentType,
        Func<Template, object, string> render,
        TemplateStore templates,
        ReportSettings settings,
        SalesContext sales,
        CancellationToken cancellationToken)
    {
        if (templates.Find(name) is not { } template)
            return TypedResults.NotFound();
        var summary = await SalesSummary.OfAsync(sales, settings.TopRegions, cancellationToken);
        return TypedResults.Content(render(template, ModelOf(settings, summary)), contentType);
    }

    private static Dictionary<string, object> ModelOf(ReportSettings settings, SalesSummary summary) => new()
    {
        ["title"] = settings.Title,
        ["sales"] = summary.Sales,
        ["regions"] = summary.Regions,
        ["total"] = summary.Total,
        ["top"] = summary.Top.Select(static region => new Dictionary<string, object> { ["region"] = region.Region, ["sales"] = region.Sales, ["amount"] = region.Amount }).ToArray(),
    };
}

public sealed record TemplateInfo(string Name, string Version);
