// outcome: pins
// title: a scope object sets the value, and the base starts its housekeeping inside
using Hazards.Base;

public sealed class TenantScope : IDisposable
{
    private static readonly AsyncLocal<TenantScope?> s_current = new();
    private readonly TenantScope? _outer;

    public TenantScope(string name)
    {
        Name = name;
        _outer = s_current.Value;
        s_current.Value = this;
    }

    public string Name { get; }

    public void Dispose() => s_current.Value = _outer;
}

public static class Case
{
    public static void Run()
    {
        using var scope = new TenantScope("north");
        BaseState.Services.GetRequiredService<IBaseJobs>().EnsureStarted();
    }
}
