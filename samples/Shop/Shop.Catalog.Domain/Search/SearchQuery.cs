using System.ComponentModel.DataAnnotations;

namespace Shop.Catalog.Search;

public enum SortOrder
{
    Sku,
    Name,
    Price,
    Stock,
}

/// <summary>The query string of a search.</summary>
public sealed class SearchQuery
{
    [StringLength(80)]
    public string? Text { get; init; }

    [StringLength(40)]
    public string? Category { get; init; }

    public decimal? MinPrice { get; init; }

    public decimal? MaxPrice { get; init; }

    public SortOrder? Sort { get; init; }

    public bool? Descending { get; init; }

    [Range(1, 100_000)]
    public int? Page { get; init; }

    [Range(1, 200)]
    public int? Size { get; init; }
}

/// <summary>A part of a longer list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    public bool HasNext => Number * Size < Total;
}

/// <summary>A category and how many products it has.</summary>
public sealed record Category(string Name, int Products);
