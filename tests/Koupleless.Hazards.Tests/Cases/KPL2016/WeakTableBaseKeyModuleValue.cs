// outcome: pins
// title: a conditional weak table with a key of the base and a value of the module
using Hazards.Base;

public sealed record Statistics(int Calls);

public static class Case
{
    public static void Run() => BaseState.Attachments.AddOrUpdate(BaseState.Anchor, new Statistics(0));
}
