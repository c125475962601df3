using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Identity;

/// <summary>Tokens for people and keys for machines.</summary>
public sealed class JwtApiTests : CompatibilityTests
{
    private const string Key = "an example of a key that is long enough to sign with";

    protected override string App => "JwtApi";

    protected override string Area => "Identity and state";

    internal override Func<Visitor, Task> AskAgain => static async visitor => await visitor.GetAsync(200, "/notes", await TokenAsync(visitor, "Ada"));

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("JWT bearer tokens, issued and read");
        await visitor.GetAsync(401, "/notes");
        var reader = await TokenAsync(visitor, "Ada");
        await visitor.GetAsync(200, "/notes", reader);
        await visitor.GetAsync(401, "/notes", $"{reader[..^6]}AAAAAA");
        await visitor.GetAsync(401, "/notes", $"Authorization: Bearer {Sign("""{"iss":"https://issuer.example","aud":"notes","sub":"Ada","exp":1577836800}""")}");
        await visitor.GetAsync(401, "/notes", $"Authorization: Bearer {Sign("""{"iss":"https://other.example","aud":"notes","sub":"Ada","exp":4102444800}""")}");

        visitor.Feature("Policies on claims of a token");
        await visitor.PostJsonAsync(403, "/notes", """{"text":"first"}""", reader);
        var writer = await TokenAsync(visitor, "Ben", "notes:read", "notes:write");
        await visitor.PostJsonAsync(200, "/notes", """{"text":"first"}""", writer);
        Assert.Equal("""[{"text":"first","author":"Ben"}]""", await visitor.GetAsync(200, "/notes", reader));

        visitor.Feature("An authentication scheme of one's own beside it");
        await visitor.GetAsync(401, "/whoami");
        await visitor.GetAsync(401, "/whoami", "X-Api-Key: wrong");
        await visitor.GetAsync(200, "/whoami", "X-Api-Key: an example of a machine's key");
        await visitor.GetAsync(200, "/whoami", writer);
        await visitor.GetAsync(401, "/notes", "X-Api-Key: an example of a machine's key");
    }

    private static async Task<string> TokenAsync(Visitor visitor, string name, params string[] scopes)
    {
        var answer = await visitor.PostJsonAsync(200, "/token", JsonSerializer.Serialize(new { name, scopes }));
        return $"Authorization: Bearer {JsonDocument.Parse(answer).RootElement.GetProperty("access_token").GetString()}";
    }

    private static string Sign(string payload)
    {
        var content = $"{Encode("""{"alg":"HS256","typ":"JWT"}"""u8.ToArray())}.{Encode(Encoding.UTF8.GetBytes(payload))}";
        return $"{content}.{Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(content)))}";
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
