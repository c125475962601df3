// outcome: gone
// title: the owner disposes of the ThreadLocal
public sealed class Formatter : IDisposable
{
    private readonly ThreadLocal<Page> _page = new(static () => new Page());

    public int Write(string text) => _page.Value!.Add(text);

    public void Dispose() => _page.Dispose();

    private sealed class Page
    {
        private readonly List<string> _lines = [];

        public int Add(string line)
        {
            _lines.Add(line);
            return _lines.Count;
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        using var services = new ServiceCollection().AddSingleton<Formatter>().BuildServiceProvider();
        var formatter = services.GetRequiredService<Formatter>();
        await Task.Run(() => formatter.Write("order 17"));
    }
}
