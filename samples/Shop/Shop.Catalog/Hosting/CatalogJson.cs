using System.Text.Json.Serialization;
using Shop.Catalog.Import;
using Shop.Catalog.Live;
using Shop.Catalog.Products;
using Shop.Catalog.Reorder;
using Shop.Catalog.Search;

namespace Shop.Catalog.Hosting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(NewProduct))]
[JsonSerializable(typeof(ProductChange))]
[JsonSerializable(typeof(PriceRequest))]
[JsonSerializable(typeof(Page<Product>))]
[JsonSerializable(typeof(Category[]))]
[JsonSerializable(typeof(ImportResult))]
[JsonSerializable(typeof(PriceChange))]
[JsonSerializable(typeof(Reordering[]))]
internal sealed partial class CatalogJson : JsonSerializerContext;
