namespace Koupleless.Hosting.Tests.Support;

/// <summary>The files and folders that this process lets the operating system watch.</summary>
internal static class FileWatches
{
    /// <summary>One instance can serve many watchers, so it is what they watch that is counted.</summary>
    public static int Count() => Directory.GetFileSystemEntries("/proc/self/fdinfo").Sum(static info =>
    {
        try
        {
            return File.ReadLines(info).Count(static line => line.StartsWith("inotify ", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return 0;
        }
    });
}
