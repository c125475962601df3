// outcome: changes
// title: a helper writes settings to the environment
public sealed class LegacySettings(IDictionary<string, string> values)
{
    public void Publish()
    {
        foreach (var (key, value) in values)
        {
            Environment.SetEnvironmentVariable("SHOP_" + key, value, EnvironmentVariableTarget.Process);
        }
    }
}

public static class Case
{
    public static void Run() => new LegacySettings(new Dictionary<string, string> { ["REGION"] = "south" }).Publish();
}
