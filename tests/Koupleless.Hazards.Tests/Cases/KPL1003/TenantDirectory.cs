// outcome: changes
// title: files of a tenant are found relative to the current directory
public sealed class TenantFiles(string folder)
{
    public void Enter() => Environment.CurrentDirectory = folder;
}

public static class Case
{
    public static void Run() => new TenantFiles(Path.GetTempPath()).Enter();
}
