// outcome: gone
// title: a callback that the base calls at once and does not keep
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var calls = 0;
        BaseState.Now(() => calls++);
    }
}
