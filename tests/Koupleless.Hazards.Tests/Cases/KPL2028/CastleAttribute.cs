// outcome: pins
// title: An attribute of the module is left out of all proxies
// packages: Castle.Core
using Castle.DynamicProxy.Generators;

[AttributeUsage(AttributeTargets.Class)]
public sealed class TenantAttribute : Attribute;

public static class Case
{
    public static void Run() => AttributesToAvoidReplicating.Add<TenantAttribute>();
}
