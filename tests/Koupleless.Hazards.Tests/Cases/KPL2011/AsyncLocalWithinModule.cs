// outcome: gone
// title: an async-local value that only the module's own code sees
public sealed record Tenant(string Name);

public sealed class TenantAccessor
{
    private readonly AsyncLocal<Tenant?> _tenant = new();

    public async Task<string?> WithAsync(string name, Func<Task> action)
    {
        _tenant.Value = new Tenant(name);
        await action();
        return _tenant.Value?.Name;
    }
}

public static class Case
{
    public static Task Run() => new TenantAccessor().WithAsync("north", static async () => await Task.Delay(1));
}
