// outcome: gone
// title: a generic decorator over types of the module
using System.Diagnostics;

public interface IHandler<in T>
{
    string Handle(T message);
}

public sealed record Ping(int Number);

public sealed class PingHandler : IHandler<Ping>
{
    public string Handle(Ping message) => $"pong {message.Number}";
}

public sealed class Timed<T>(IHandler<T> inner) : IHandler<T>
{
    public long Ticks { get; private set; }

    public string Handle(T message)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return inner.Handle(message);
        }
        finally
        {
            Ticks += Stopwatch.GetTimestamp() - start;
        }
    }
}

public static class Case
{
    public static void Run() => new Timed<Ping>(new PingHandler()).Handle(new Ping(1));
}
