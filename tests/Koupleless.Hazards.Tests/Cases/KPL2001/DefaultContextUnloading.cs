// outcome: pins
// title: Unloading of the default context comes when the process ends, not when the module does
using System.Runtime.Loader;

public sealed class TempFiles
{
    private readonly string _folder = Path.GetTempPath();

    public void DeleteAtEnd() => AssemblyLoadContext.Default.Unloading += _ => Delete();

    private void Delete() => File.Delete(Path.Combine(_folder, "orders-" + Environment.ProcessId + ".tmp"));
}

public static class Case
{
    public static void Run() => new TempFiles().DeleteAtEnd();
}
