using System.Runtime.CompilerServices;
using System.Text;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>
/// Compares generated sources with the files kept beside the test, under the names that Verify.SourceGenerators uses.
/// What differs is written as <c>.received.cs</c>; to accept it, rename it to <c>.verified.cs</c>.
/// </summary>
internal static class Snapshot
{
    public static void Verify(
        IEnumerable<KeyValuePair<string, string>> sources,
        string parameter,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = "")
    {
        var folder = FindFolder(file);
        var prefix = $"{Path.GetFileNameWithoutExtension(file)}.{test}_{parameter}#";
        var expected = Directory.GetFiles(folder, $"{prefix}*.verified.cs")
            .ToDictionary(static path => Path.GetFileName(path), static path => File.ReadAllText(path));
        var differing = new List<string>();
        foreach (var (hint, source) in sources)
        {
            var name = $"{prefix}{Path.ChangeExtension(hint, null)}";
            var received = Path.Combine(folder, $"{name}.received.cs");
            if (expected.Remove($"{name}.verified.cs", out var text) && text.ReplaceLineEndings("\n") == source)
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, source, new UTF8Encoding(false));
            differing.Add(Path.GetFileName(received));
        }

        differing.AddRange(expected.Keys);
        Assert.True(differing.Count == 0, $"Not as verified, or no longer generated: {string.Join(", ", differing)}");
    }

    /// <summary>The path that the compiler recorded, or in a deterministic build the part of it below the project's folder.</summary>
    private static string FindFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var project = Path.GetFileName(Repository.ProjectFolder);
        var parts = folder.Split('/', '\\');
        return Path.Combine([Repository.ProjectFolder, .. parts.Skip(Array.IndexOf(parts, project) + 1)]);
    }
}
