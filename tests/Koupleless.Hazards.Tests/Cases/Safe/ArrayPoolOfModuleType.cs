// outcome: gone
// title: arrays of a type of the module from the shared pool
public readonly record struct Sample(long Time, double Value);

public static class Case
{
    public static void Run()
    {
        var samples = System.Buffers.ArrayPool<Sample>.Shared.Rent(128);
        try
        {
            samples[0] = new Sample(1, 2);
        }
        finally
        {
            System.Buffers.ArrayPool<Sample>.Shared.Return(samples, clearArray: true);
        }

        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(1024);
        System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
    }
}
