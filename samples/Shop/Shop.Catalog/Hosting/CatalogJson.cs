using System.Text.Json.Serialization;
using Shop.Catalog.Live;
using Shop.Catalog.Products;
using Shop.Catalog.Reorder;

namespace Shop.Catalog.Hosting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(PriceChange))]
[JsonSerializable(typeof(Reordering))]
internal sealed partial class CatalogJson : JsonSerializerContext;
