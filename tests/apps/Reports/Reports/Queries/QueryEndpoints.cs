using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Reports.Rendering;
using Reports.Sales;
using Spectre.Console;

namespace Reports.Queries;

public static class QueryEndpoints
{
    public static void MapQueries(this IEndpointRouteBuilder app)
    {
        app.MapGet("/query", QueryAsync);
        app.MapGet("/table", TableAsync);
    }

    // A JSONPath expression such as $..[?(@.quantity > 2)].product
    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> QueryAsync(string path, SalesContext sales, CancellationToken cancellationToken)
    {
        var document = new JArray(await sales.Sales.OrderBy(static sale => sale.Id).Select(static sale => ToJson(sale)).ToArrayAsync(cancellationToken));
        try
        {
            return TypedResults.Content(new JArray(document.SelectTokens(path)).ToString(Formatting.Indented), "application/json");
        }
        catch (JsonException e)
        {
            return TypedResults.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static JObject ToJson(Sale sale) => new()
    {
        ["region"] = sale.Region,
        ["product"] = sale.Product,
        ["quantity"] = sale.Quantity,
        ["price"] = sale.Price,
        ["day"] = sale.Day.ToString("O"),
    };

    private static async Task<ContentHttpResult> TableAsync(SalesContext sales, ReportSettings settings, CancellationToken cancellationToken)
    {
        var summary = await SalesSummary.OfAsync(sales, settings.TopRegions, cancellationToken);
        var table = new Table().AddColumn("Region").AddColumn(new TableColumn(settings.Currency).RightAligned());
        foreach (var region in summary.Top)
            table.AddRow(Markup.Escape(region.Region), region.Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 60;
        console.Write(table);
        return TypedResults.Text(text.ToString());
    }
}
