// outcome: pins
// title: a timer of the base captures the context in which it is created
using Hazards.Base;

public sealed record Tenant(string Name);

public static class Case
{
    private static readonly AsyncLocal<Tenant?> s_tenant = new();

    public static void Run()
    {
        s_tenant.Value = new Tenant("north");
        BaseState.Jobs.EnsureStarted();
    }
}
