using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Parts.Csv;

namespace Parts;

[Csv]
public partial record Card(string OrderNumber, int Copies);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<Card>))]
public partial class CardJsonContext : JsonSerializerContext;

public static partial class OrderNumbers
{
    [GeneratedRegex("^[A-Z]-[0-9]+$")]
    public static partial Regex Pattern();
}

public static partial class CardLog
{
    [LoggerMessage(1, LogLevel.Information, "{Count} cards were read")]
    public static partial void Read(ILogger logger, int count);
}
