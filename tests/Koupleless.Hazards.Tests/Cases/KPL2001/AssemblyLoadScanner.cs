// outcome: pins
// title: a static method group on AssemblyLoad
using System.Diagnostics;

public static class HandlerScanner
{
    public static void Start() => AppDomain.CurrentDomain.AssemblyLoad += Scan;

    private static void Scan(object? sender, AssemblyLoadEventArgs e)
    {
        if (e.LoadedAssembly.IsDynamic)
        {
            return;
        }

        Debug.WriteLine(e.LoadedAssembly.FullName);
    }
}

public static class Case
{
    public static void Run() => HandlerScanner.Start();
}
