// outcome: pins
// title: awaiting a task of the base that never ends
using Hazards.Base;

public sealed class Follower
{
    public bool HasEnded { get; private set; }

    public async Task FollowAsync()
    {
        await BaseState.Completion;
        HasEnded = true;
    }
}

public static class Case
{
    public static void Run() => _ = new Follower().FollowAsync();
}
