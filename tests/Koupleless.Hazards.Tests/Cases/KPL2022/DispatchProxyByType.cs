// outcome: pins
// title: the non-generic form
using System.Reflection;

public interface IRepository
{
    int Count();
}

public class NullProxy : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => 0;
}

public static class Case
{
    public static void Run()
    {
        var repository = (IRepository)DispatchProxy.Create(typeof(IRepository), typeof(NullProxy));
        repository.Count();
    }
}
