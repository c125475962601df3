// outcome: pins
// title: a serializer instance with a reader
// packages: Newtonsoft.Json
using Newtonsoft.Json;

public sealed class Payment
{
    public decimal Amount { get; set; }
}

public static class Case
{
    public static void Run()
    {
        var serializer = JsonSerializer.Create();
        using var reader = new JsonTextReader(new StringReader("""{"Amount":3}"""));
        _ = serializer.Deserialize<Payment>(reader)!.Amount;
    }
}
