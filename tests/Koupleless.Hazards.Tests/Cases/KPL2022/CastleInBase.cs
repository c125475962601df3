// outcome: pins
// title: Castle's proxy generator of the base over an interface of the module
// packages: Castle.Core
using Castle.DynamicProxy;

public interface IPricing
{
    decimal Price(string sku);
}

public sealed class CountingInterceptor : IInterceptor
{
    public int Calls { get; private set; }

    public void Intercept(IInvocation invocation)
    {
        Calls++;
        invocation.ReturnValue = 3m;
    }
}

public static class Case
{
    public static void Run() => new ProxyGenerator().CreateInterfaceProxyWithoutTarget<IPricing>(new CountingInterceptor()).Price("tea");
}
