// outcome: gone
// title: the flow of the context is suppressed around the call
using Hazards.Base;

public sealed record Tenant(string Name);

public static class Case
{
    private static readonly AsyncLocal<Tenant?> s_tenant = new();

    public static void Run()
    {
        s_tenant.Value = new Tenant("north");
        using (ExecutionContext.SuppressFlow())
        {
            BaseState.Jobs.EnsureStarted();
        }

        s_tenant.Value = null;
    }
}
