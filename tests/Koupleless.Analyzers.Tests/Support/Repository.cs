using System.Reflection;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>Where the sources are: a deterministic build replaces the paths that the compiler records.</summary>
internal static class Repository
{
    /// <summary>The folder of this project.</summary>
    public static string ProjectFolder { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "ProjectFolder").Value!;

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(ProjectFolder, "..", ".."));
}
