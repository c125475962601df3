using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Shop.Orders.Hosting;

/// <summary>How orders look as JSON, on the wire as well as on disk.</summary>
public static class OrdersJson
{
    public static void Configure(JsonSerializerOptions options) =>
        options.Converters.Add(new JsonStringEnumConverter());

    /// <summary>The contract of a stored type. Its options belong to this app, so nothing outlives it.</summary>
    public static JsonTypeInfo<T> ForStorage<T>()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        Configure(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
