using System.Reflection;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>Where the sources and the runner are: a deterministic build replaces the paths that the compiler records.</summary>
internal static class Folders
{
    public static string Project { get; } = Read("ProjectFolder");

    public static string Cases { get; } = Path.Combine(Project, "Cases");

    public static string Runner { get; } = Path.GetFullPath(Read("RunnerFolder"));

    /// <summary>The reference assemblies and generators that the SDK brings.</summary>
    public static string Packs { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));

    private static string Read(string key) =>
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
