using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace OpenApiDocuments.Books;

/// <summary>A book that can be lent.</summary>
/// <param name="Isbn">Without dashes.</param>
/// <param name="Title">As on the cover.</param>
/// <param name="Kind">What shelf it stands on.</param>
/// <param name="Price">To replace it.</param>
public record Book([property: StringLength(13, MinimumLength = 10)] string Isbn, [property: Required] string Title, BookKind Kind, [property: Range(0.0, 999.0)] decimal Price)
{
    /// <summary>Who wrote it.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>What replaced it, if anything.</summary>
    public Book? Successor { get; init; }

    [Description("How it can be had")]
    public Format? Format { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<BookKind>))]
public enum BookKind
{
    Novel,
    Textbook,
}

/// <summary>Somebody who writes.</summary>
public record Author(string Name, DateOnly? Born);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "on")]
[JsonDerivedType(typeof(Paper), "paper")]
[JsonDerivedType(typeof(File), "file")]
public abstract record Format;

public record Paper(int Pages) : Format;

public record File(Uri Source, long Bytes) : Format;

public class Catalog
{
    public IReadOnlyList<Book> Books { get; } =
    [
        new("9780131103627", "The C Programming Language", BookKind.Textbook, 45m) { Authors = [new("Brian Kernighan", new(1942, 1, 1)), new("Dennis Ritchie", null)], Format = new Paper(272) },
    ];
}
