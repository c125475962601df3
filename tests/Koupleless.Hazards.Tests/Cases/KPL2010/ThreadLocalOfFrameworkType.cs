// outcome: gone
// title: a ThreadLocal of a framework type is fine
using System.Text;

public sealed class Sampler
{
    private readonly ThreadLocal<int> _count = new();
    private readonly ThreadLocal<StringBuilder> _buffer = new();

    public int Sample()
    {
        (_buffer.Value ??= new StringBuilder()).Append('.');
        return ++_count.Value;
    }
}

public static class Case
{
    public static Task Run()
    {
        var sampler = new Sampler();
        return Task.Run(sampler.Sample);
    }
}
