// outcome: pins
// title: a callback handed to a scheduler of the base
using Hazards.Base;

public sealed class Cleanup
{
    private int _runs;

    public void Plan() => BaseState.Jobs.Schedule(() => _runs++);
}

public static class Case
{
    public static void Run() => new Cleanup().Plan();
}
