// outcome: gone
// title: type information that is made by hand
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

public sealed class Price
{
    public string Sku { get; set; } = "";
}

public static class Case
{
    public static void Run()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        var info = JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<Price>
        {
            ObjectCreator = static () => new Price(),
            PropertyMetadataInitializer = _ =>
            [
                JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<string>
                {
                    IsProperty = true,
                    IsPublic = true,
                    DeclaringType = typeof(Price),
                    PropertyName = "Sku",
                    Getter = static price => ((Price)price).Sku,
                    Setter = static (price, value) => ((Price)price).Sku = value!,
                    PropertyTypeInfo = JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter),
                }),
            ],
            SerializeHandler = static (writer, price) =>
            {
                writer.WriteStartObject();
                writer.WriteString("Sku", price.Sku);
                writer.WriteEndObject();
            },
        });
        _ = JsonSerializer.Serialize(new Price { Sku = "tea" }, info);
    }
}
