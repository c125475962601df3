// outcome: gone
// title: [ThreadStatic] fields are fine
using Koupleless;

public sealed record Tenant(string Name);

public static class Ambient
{
    [ThreadStatic]
    [AuditedStatic("One for each thread, set at the beginning of each job.")]
    private static Tenant? t_tenant;

    public static string? Enter(string name)
    {
        t_tenant = new Tenant(name);
        return t_tenant.Name;
    }
}

public static class Case
{
    public static Task Run() => Task.Run(static () => Ambient.Enter("north"));
}
