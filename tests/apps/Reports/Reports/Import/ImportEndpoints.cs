using System.Data.Common;
using CsvHelper;
using Dapper;
using Humanizer;
using Microsoft.AspNetCore.Http.HttpResults;
using Reports.Sales;

namespace Reports.Import;

public static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sales", ImportAsync);
        app.MapDelete("/sales", ClearAsync);
        app.MapPost("/preview", PreviewAsync);
    }

    private static async Task<Results<Ok<ImportResult>, ProblemHttpResult>> ImportAsync(HttpRequest request, SalesImporter importer, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(await importer.ImportAsync(request.Body, cancellationToken));
        }
        catch (Exception e) when (e is CsvFormatException or FormatException or KeyNotFoundException)
        {
            return TypedResults.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<Ok<string>> ClearAsync(SalesContext sales, CancellationToken cancellationToken)
    {
        var all = sales.Sales.ToList();
        sales.RemoveRange(all);
        await sales.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok("sale".ToQuantity(all.Count, ShowQuantityAs.Words) + " removed");
    }

    // Any file, not only sales: what a spreadsheet would show of it. Dapper maps the rows by their column names.
    private static async Task<Ok<PreviewRow[]>> PreviewAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var text = await new StreamReader(request.Body).ReadToEndAsync(cancellationToken);
        using DbDataReader table = new CsvDataReader(CsvReader.FromText(text, CsvReaderOptions.Default), leaveOpen: false);
        return TypedResults.Ok(table.Parse<PreviewRow>().Take(10).ToArray());
    }
}

/// <summary>The columns that people ask for in any file.</summary>
public sealed class PreviewRow
{
    public string? Region { get; set; }

    public string? Product { get; set; }
}
