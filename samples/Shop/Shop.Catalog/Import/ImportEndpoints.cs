using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Shop.Catalog.Import;

internal static class ImportEndpoints
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration("Import").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ImportOptions>, ImportOptionsValidator>();
        services.AddSingleton<CsvImporter>();
    }

    public static void MapImport(this IEndpointRouteBuilder app) =>
        app.MapPost("/products/import", Import).WithTags("Import");

    private static async Task<Results<Ok<ImportResult>, ProblemHttpResult>> Import(
        HttpRequest request, CsvImporter importer, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Problem(
                "Send the products as text/csv.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return TypedResults.Ok(await importer.ImportAsync(request.Body, cancellation));
        }
        catch (ImportFormatException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
