// outcome: evicted
// title: JsonContent of an HTTP client
public sealed record Payment(int Order, decimal Amount);

public static class Case
{
    public static async Task Run()
    {
        using var content = System.Net.Http.Json.JsonContent.Create(new Payment(17, 3));
        await content.LoadIntoBufferAsync();
    }
}
