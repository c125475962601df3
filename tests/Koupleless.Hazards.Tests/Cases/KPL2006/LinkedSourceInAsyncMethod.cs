// outcome: pins
// title: a linked source over base and caller, in an async method that forgets it
using Hazards.Base;

public static class Case
{
    public static async Task Run()
    {
        using var request = new CancellationTokenSource();
        var both = CancellationTokenSource.CreateLinkedTokenSource(BaseState.Stopping, request.Token);
        var seen = 0;
        both.Token.Register(() => seen++);
        await Task.Delay(1, both.Token);
    }
}
