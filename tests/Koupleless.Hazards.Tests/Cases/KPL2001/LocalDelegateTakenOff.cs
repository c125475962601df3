// outcome: gone
// title: a local delegate is added and taken off in the same method
public static class Case
{
    public static void Run()
    {
        var loaded = new List<string?>();
        AssemblyLoadEventHandler remember = (_, e) => loaded.Add(e.LoadedAssembly.FullName);
        AppDomain.CurrentDomain.AssemblyLoad += remember;
        try
        {
            _ = typeof(HttpClient).Assembly.FullName;
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyLoad -= remember;
        }
    }
}
