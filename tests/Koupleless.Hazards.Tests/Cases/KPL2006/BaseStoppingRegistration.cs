// outcome: pins
// title: a registration on the base's stopping token
using Hazards.Base;

public sealed class Journal
{
    private readonly MemoryStream _stream = new();

    public void Open() => BaseState.Stopping.Register(() => _stream.SetLength(0));
}

public static class Case
{
    public static void Run() => new Journal().Open();
}
