// outcome: gone
// title: a watcher of the module that is dropped
public sealed class TemplateWatcher
{
    private readonly FileSystemWatcher _watcher;

    public TemplateWatcher(string folder)
    {
        _watcher = new FileSystemWatcher(folder, "*.html");
        _watcher.Changed += (_, e) => LastChanged = e.Name;
        _watcher.EnableRaisingEvents = true;
    }

    public string? LastChanged { get; private set; }
}

public static class Case
{
    public static void Run() => _ = new TemplateWatcher(Path.GetTempPath()).LastChanged;
}
