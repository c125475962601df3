// outcome: pins
// title: a service is decorated by a proxy in the container
using System.Reflection;

public interface IMailer
{
    void Send(string to);
}

public sealed class Mailer : IMailer
{
    public void Send(string to) => _ = to.Length;
}

public class RetryProxy : DispatchProxy
{
    public object? Target { get; set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Invoke(Target, args);
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton(static _ =>
        {
            var proxy = DispatchProxy.Create<IMailer, RetryProxy>();
            ((RetryProxy)(object)proxy).Target = new Mailer();
            return proxy;
        }).BuildServiceProvider();
        services.GetRequiredService<IMailer>().Send("ada@example.org");
    }
}
