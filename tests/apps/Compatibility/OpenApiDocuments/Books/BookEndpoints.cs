using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenApiDocuments.Books;

public static class BookEndpoints
{
    public static void MapBooks(this IEndpointRouteBuilder app)
    {
        var books = app.MapGroup("/books").WithTags("Books");
        books.MapGet("/", List).WithSummary("All books");
        books.MapGet("/{isbn}", Get).WithName("GetBook");
        books.MapPost("/", Results<Created<Book>, ValidationProblem> (Book book) => TypedResults.Created($"/books/{book.Isbn}", book))
            .WithDescription("Adds a book.")
            .ProducesProblem(500);
        books.MapPut("/{isbn}/cover", (string isbn, IFormFile cover) => TypedResults.NoContent()).DisableAntiforgery();
        books.MapGet("/old", () => "gone").AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Deprecated = true;
            return Task.CompletedTask;
        });
        app.MapPost("/reindex", () => Results.Accepted()).WithGroupName("internal");
        app.MapGet("/ping", () => "pong").ExcludeFromDescription();
    }

    /// <summary>Finds books.</summary>
    /// <param name="title">A part of the title.</param>
    /// <param name="limit">At most so many.</param>
    /// <response code="200">What was found.</response>
    public static IEnumerable<Book> List(Catalog catalog, string? title, [Description("No more than that")] int limit = 10) =>
        catalog.Books.Where(book => title is null || book.Title.Contains(title, StringComparison.OrdinalIgnoreCase)).Take(limit);

    /// <summary>One book.</summary>
    /// <remarks>By its number, without dashes.</remarks>
    /// <param name="isbn">The number.</param>
    public static Results<Ok<Book>, NotFound> Get(string isbn, Catalog catalog) =>
        catalog.Books.FirstOrDefault(book => book.Isbn == isbn) is { } book ? TypedResults.Ok(book) : TypedResults.NotFound();
}
