// outcome: gone
// title: a static event of the module itself
using Koupleless;

public static class Catalog
{
    [AuditedStatic("Each version of the module has its own subscribers.")]
    public static event EventHandler? Reloaded;

    public static void Reload() => Reloaded?.Invoke(null, EventArgs.Empty);
}

public sealed class SearchIndex
{
    private int _version;

    public SearchIndex() => Catalog.Reloaded += (_, _) => _version++;
}

public static class Case
{
    public static void Run()
    {
        _ = new SearchIndex();
        Catalog.Reload();
    }
}
