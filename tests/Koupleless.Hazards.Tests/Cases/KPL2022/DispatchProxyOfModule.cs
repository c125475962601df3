// outcome: pins
// title: a proxy class of the module over an interface of the module
using System.Reflection;

public interface IPricing
{
    decimal Price(string sku);
}

public class LoggingProxy : DispatchProxy
{
    public List<string> Calls { get; } = [];

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Calls.Add(targetMethod!.Name);
        return 3m;
    }
}

public static class Case
{
    public static void Run() => DispatchProxy.Create<IPricing, LoggingProxy>().Price("tea");
}
