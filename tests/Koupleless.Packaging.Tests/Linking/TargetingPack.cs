using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>The shared framework as projects see it: modules refer to System.Runtime, not to where the runtime has its types.</summary>
internal static class TargetingPack
{
    private static readonly string s_runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string s_folder = Path.Combine(
        Directory.GetDirectories(Path.Combine(s_runtime, "../../../packs/Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).Last(),
        "ref",
        $"net{Environment.Version.ToString(2)}");

    /// <summary>The assemblies of these simple names.</summary>
    public static ImmutableArray<PortableExecutableReference> Of(params IEnumerable<string> names) =>
        [.. names.Select(static name => MetadataReference.CreateFromFile(Path.Combine(s_folder, $"{name}.dll")))];

    /// <summary>The files of the running framework.</summary>
    public static string[] RuntimeFiles => Directory.GetFiles(s_runtime, "*.dll");
}
