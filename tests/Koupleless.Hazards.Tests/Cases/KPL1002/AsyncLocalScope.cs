// outcome: gone
// title: an async-local of the library's own type
// mode: Shared
public static class Correlation
{
    private static readonly AsyncLocal<string?> s_id = new();

    public static string? Id => s_id.Value;

    public static IDisposable Begin(string id)
    {
        s_id.Value = id;
        return new End();
    }

    private sealed class End : IDisposable
    {
        public void Dispose() => s_id.Value = null;
    }
}

public static class Case
{
    public static void Run()
    {
        using var scope = Correlation.Begin("17");
        _ = Correlation.Id;
    }
}
