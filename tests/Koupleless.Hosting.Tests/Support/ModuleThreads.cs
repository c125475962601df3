using System.Diagnostics;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Which modules hold a thread, by the names that the operating system knows.</summary>
internal static class ModuleThreads
{
    public static string Names()
    {
        // Thread names are cut to 15 characters: "Module " and the beginning of the module's name.
        var tasks = Directory.GetDirectories($"/proc/{Environment.ProcessId}/task");
        return string.Join('\n', tasks.Select(ReadName).Where(static name => name.StartsWith("Module ", StringComparison.Ordinal)));
    }

    public static int Count => Process.GetCurrentProcess().Threads.Count;

    private static string ReadName(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "comm")).TrimEnd();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
