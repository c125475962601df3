using System.Text;
using System.Text.RegularExpressions;

namespace Koupleless.Cli.Verify;

/// <summary>An artifact to check.</summary>
/// <param name="Path">A file, or the folder of an unpacked artifact.</param>
/// <param name="IsNamed">False for one that a folder or a pattern led to: there may be packages of other kinds among them.</param>
internal sealed record ArtifactArgument(string Path, bool IsNamed);

/// <summary>Turns what a command line names into artifacts.</summary>
internal static class ArtifactArguments
{
    private const string Package = ".nupkg";

    /// <summary>Files and unpacked artifacts stand for themselves; folders and patterns for the packages in them. Each artifact once, in ordinal order of path.</summary>
    /// <exception cref="KouplelessException">KPL5001: an argument leads to no artifact at all.</exception>
    public static IReadOnlyList<ArtifactArgument> Expand(IEnumerable<string> arguments, string workingFolder)
    {
        var found = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var any = false;
            foreach (var (path, isNamed) in Expand(argument, workingFolder))
            {
                any = true;
                found[path] = isNamed || found.GetValueOrDefault(path);
            }

            if (!any)
                throw new KouplelessException(ErrorIds.SourceNotFound, $"'{argument}' leads to no artifact: there is no {Package} file there. Give artifacts, folders or patterns such as modules/**/*{Package}.");
        }

        return [.. found.Select(static entry => new ArtifactArgument(entry.Key, entry.Value))];
    }

    private static IEnumerable<(string Path, bool IsNamed)> Expand(string argument, string workingFolder)
    {
        var path = Path.Combine(workingFolder, argument);
        if (File.Exists(path))
            return [(argument, true)];
        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, Packaging.ModuleManifest.FileName))
                ? [(argument, true)]
                : Directory.EnumerateFiles(path, $"*{Package}", SearchOption.AllDirectories).Select(file => (Relative(file, workingFolder, argument), false));
        }

        // What is no pattern stays as it is: opening it says what is wrong.
        return argument.AsSpan().ContainsAny('*', '?') ? Match(argument, workingFolder).Select(file => (Relative(file, workingFolder, argument), false)) : [(argument, true)];
    }

    private static IEnumerable<string> Match(string pattern, string workingFolder)
    {
        var segments = pattern.Replace('\\', '/').Split('/');
        var fixedSegments = segments.TakeWhile(static segment => !segment.AsSpan().ContainsAny('*', '?')).ToArray();
        var root = Path.GetFullPath(fixedSegments is [""] ? "/" : string.Join('/', fixedSegments), workingFolder);
        if (!Directory.Exists(root))
            return [];

        var expression = new Regex(Translate(segments[fixedSegments.Length..]), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return Directory.EnumerateFiles(root, $"*{Package}", SearchOption.AllDirectories)
            .Where(file => expression.IsMatch(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')));
    }

    // ** is any number of folders, * and ? stay within one.
    private static string Translate(string[] segments)
    {
        var expression = new StringBuilder(@"\A");
        foreach (var segment in segments[..^1])
            expression.Append(segment == "**" ? "(?:[^/]*/)*" : $"{Translate(segment)}/");
        return expression.Append(segments[^1] == "**" ? ".*" : Translate(segments[^1])).Append(@"\z").ToString();
    }

    private static string Translate(string segment) =>
        Regex.Escape(segment).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);

    private static string Relative(string file, string workingFolder, string argument) =>
        Path.IsPathRooted(argument) ? file : Path.GetRelativePath(workingFolder, file);
}
