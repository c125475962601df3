using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>docs/compatibility.md: what stands between its marks is what the runs show. With KOUPLELESS_UPDATE_DOCS=1 they write it. Thread-safe.</summary>
internal static class CompatibilityDocument
{
    private static readonly Lock s_lock = new();

    private static string File { get; } = ConsumerFolder.Metadata("Document");

    private static bool IsUpdated { get; } = Environment.GetEnvironmentVariable("KOUPLELESS_UPDATE_DOCS") == "1";

    /// <summary>What stands between two marks.</summary>
    public static string Read(string begin, string end)
    {
        lock (s_lock)
            return Between(System.IO.File.ReadAllText(File), begin, end);
    }

    /// <summary>Writes what stands between two marks, if the run is one that writes.</summary>
    public static void Update(string begin, string end, Func<string, string> change)
    {
        if (!IsUpdated)
            return;
        lock (s_lock)
        {
            var text = System.IO.File.ReadAllText(File);
            var old = Between(text, begin, end);
            System.IO.File.WriteAllText(File, text.Replace(begin + old + end, begin + change(old) + end, StringComparison.Ordinal));
        }
    }

    private static string Between(string text, string begin, string end)
    {
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }
}
