using System.Text.Json;

namespace Sessions;

public class Basket(IHttpContextAccessor accessor)
{
    private const string Key = "basket";

    private ISession Session => accessor.HttpContext!.Session;

    public List<string> Items => Session.GetString(Key) is { } json ? JsonSerializer.Deserialize<List<string>>(json)! : [];

    public void Add(string item) => Session.SetString(Key, JsonSerializer.Serialize<List<string>>([.. Items, item]));
}
