// outcome: gone
// title: the value is taken out of the base's dictionary in a finally
using Hazards.Base;

public sealed record Job(string Name);

public static class Case
{
    public static async Task Run()
    {
        BaseState.Values["job"] = new Job("import");
        try
        {
            await Task.Yield();
        }
        finally
        {
            BaseState.Values.TryRemove("job", out _);
        }
    }
}
