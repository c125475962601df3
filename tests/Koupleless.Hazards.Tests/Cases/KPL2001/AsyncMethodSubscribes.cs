// outcome: pins
// title: an async method subscribes after its first await
public sealed class Warmup
{
    private readonly HashSet<string> _seen = [];

    public async Task StartAsync()
    {
        await Task.Yield();
        AppDomain.CurrentDomain.AssemblyLoad += (_, e) => _seen.Add(e.LoadedAssembly.FullName ?? "");
    }
}

public static class Case
{
    public static Task Run() => new Warmup().StartAsync();
}
