// outcome: gone
// title: the typed pinned handle in a using
using System.Runtime.InteropServices;

public static class Case
{
    public static unsafe void Run()
    {
        var numbers = new int[8];
        using var handle = new PinnedGCHandle<int[]>(numbers);
        ((int*)handle.GetAddressOfArrayData())[0] = 17;
    }
}
