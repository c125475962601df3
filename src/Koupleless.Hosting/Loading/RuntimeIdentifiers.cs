using System.Runtime.InteropServices;

namespace Koupleless.Hosting.Loading;

/// <summary>Which runtime-specific files this process can use, the most specific first.</summary>
internal static class RuntimeIdentifiers
{
    private const string Folder = "runtimes/";

    private static readonly string[] s_compatible = Compatible(RuntimeInformation.RuntimeIdentifier);

    /// <summary>The lower the better; null when the file is for another runtime.</summary>
    public static int? Rank(string target)
    {
        if (!target.StartsWith(Folder, StringComparison.Ordinal))
            return s_compatible.Length;
        var end = target.IndexOf('/', Folder.Length);
        var rank = end < 0 ? -1 : Array.IndexOf(s_compatible, target[Folder.Length..end]);
        return rank < 0 ? null : rank;
    }

    // The portable part of NuGet's graph of runtime identifiers.
    private static string[] Compatible(string rid)
    {
        var dash = rid.LastIndexOf('-');
        var architecture = dash < 0 ? "" : rid[dash..];
        string[] systems = OperatingSystem.IsWindows() ? ["win", "any"]
            : OperatingSystem.IsMacOS() ? ["osx", "unix", "any"]
            : rid.StartsWith("linux-musl", StringComparison.Ordinal) ? ["linux-musl", "linux", "unix", "any"]
            : ["linux", "unix", "any"];
        return [rid, .. systems.SelectMany(system => system == "any" ? [system] : new[] { system + architecture, system })];
    }
}
