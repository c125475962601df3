using System.Text.Json.Serialization;

namespace Shop.Promotions.Ledger;

/// <summary>A discount that was granted for an order.</summary>
internal sealed record Usage(string Code, string Customer, string Order, decimal Amount, DateTimeOffset At)
{
    /// <summary>One order has each discount at most once.</summary>
    [JsonIgnore]
    public string Key => $"{Order}/{Code}";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Usage))]
internal sealed partial class LedgerJson : JsonSerializerContext;
