using System.Text.Json.Serialization;
using Shop.Catalog.Live;
using Shop.Catalog.Products;
using Shop.Catalog.Reorder;

namespace Shop.Catalog.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(PriceChange))]
[JsonSerializable(typeof(Reordering))]
public sealed partial class CatalogJson : JsonSerializerContext;
