// outcome: pins
// title: a continuation on a task of the base
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var events = new List<string>();
        BaseState.Completion.ContinueWith(_ => events.Add("base has ended"), TaskScheduler.Default);
    }
}
