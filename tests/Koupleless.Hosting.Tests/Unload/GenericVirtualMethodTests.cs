using System.Runtime.CompilerServices;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>What the runtime's cache of generic virtual methods keeps past an unload, and that a base makes it keep nothing.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class GenericVirtualMethodTests : IDisposable
{
    public void Dispose()
    {
        GenericVirtualMethods.Protect();
        GenericVirtualMethods.Renew();
    }

    [Fact]
    public void This_runtime_has_the_cache() => Assert.True(GenericVirtualMethods.Protect());

    [Fact]
    public void A_flushed_cache_takes_no_entries()
    {
        GenericVirtualMethods.Protect();
        GenericVirtualMethods.Flush();

        CallGenericVirtualMethods();

        Assert.False(GenericVirtualMethods.HasStaleEntries());
    }

    [Fact]
    public void A_renewed_cache_answers_as_before()
    {
        GenericVirtualMethods.Protect();
        GenericVirtualMethods.Flush();
        GenericVirtualMethods.Renew();

        CallGenericVirtualMethods();

        Assert.False(GenericVirtualMethods.HasStaleEntries());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallGenericVirtualMethods()
    {
        foreach (var shape in new Shape[] { new Square(), new Circle() })
        {
            Assert.Equal($"{shape.GetType().Name} String", shape.Describe<string>());
            Assert.Equal($"{shape.GetType().Name} Object", shape.Describe<object>());
        }
    }

    private abstract class Shape
    {
        public abstract string Describe<T>();
    }

    private sealed class Square : Shape
    {
        public override string Describe<T>() => $"Square {typeof(T).Name}";
    }

    private sealed class Circle : Shape
    {
        public override string Describe<T>() => $"Circle {typeof(T).Name}";
    }
}
