// outcome: gone
// title: fixed buffers and a pinned memory handle in a using
public static class Case
{
    public static unsafe void Run()
    {
        var bytes = new byte[16];
        fixed (byte* first = bytes)
        {
            *first = 17;
        }

        using var handle = bytes.AsMemory().Pin();
        *(byte*)handle.Pointer = 18;
    }
}
