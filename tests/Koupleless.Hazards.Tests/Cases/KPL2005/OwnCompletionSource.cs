// outcome: gone
// title: awaiting a task of the module's own that never ends
public sealed class Approval
{
    private readonly TaskCompletionSource<bool> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _approved;

    public async Task AskAsync() => _approved = await _answer.Task;
}

public static class Case
{
    public static void Run() => _ = new Approval().AskAsync();
}
