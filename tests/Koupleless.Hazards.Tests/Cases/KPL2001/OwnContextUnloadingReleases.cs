// outcome: gone
// title: the module's own context tells when to take the handler off
using System.Runtime.Loader;
using Hazards.Base;

public sealed class BaseWatch
{
    private int _changes;

    public BaseWatch()
    {
        BaseState.Changed += OnChanged;
        AssemblyLoadContext.GetLoadContext(typeof(BaseWatch).Assembly)!.Unloading += _ => BaseState.Changed -= OnChanged;
    }

    private void OnChanged(object? sender, EventArgs e) => _changes++;
}

public static class Case
{
    public static void Run() => _ = new BaseWatch();
}
