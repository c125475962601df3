// outcome: gone
// title: a callback on a change token of the base in a using
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var changes = 0;
        using var registration = BaseState.Changes.GetToken().RegisterChangeCallback(_ => changes++, null);
    }
}
