using System.Runtime.InteropServices;
using System.Text.Json;

namespace Koupleless.Packaging;

/// <summary>Finds the shared frameworks that a base runs on among those of a .NET installation. Thread-safe.</summary>
public static class SharedFrameworks
{
    private const string SharedFolder = "shared";

    /// <summary>The folder of the .NET installation that runs this process; null for a self-contained one.</summary>
    public static string? CurrentRoot { get; } = FindCurrentRoot();

    /// <summary>
    /// Chooses as the host does: the highest patch of the same major and minor version, else of the next minor, else of the
    /// next major version. A release is chosen before a prerelease, unless a prerelease was asked for.
    /// </summary>
    /// <param name="dotnetRoot">The folder that has <c>shared</c>.</param>
    /// <param name="wanted">What the base names; the frameworks that these stand on are found as well.</param>
    /// <exception cref="KouplelessException">KPL4011, with everything that is missing.</exception>
    public static IReadOnlyList<LocatedFramework> Locate(string dotnetRoot, IEnumerable<SharedFramework> wanted)
    {
        var found = new Dictionary<string, LocatedFramework>(StringComparer.OrdinalIgnoreCase);
        var misses = new List<string>();
        var pending = new Queue<SharedFramework>(wanted);
        while (pending.TryDequeue(out var framework))
        {
            var version = Parse(framework);
            if (found.TryGetValue(framework.Name, out var earlier) && Parse(new(earlier.Name, earlier.Version)).CompareTo(version) >= 0)
                continue;
            var (installed, choice) = Choose(dotnetRoot, framework.Name, version);
            if (choice is null)
            {
                misses.Add($"{framework.Name} {framework.Version} ({(installed.Count == 0 ? "there is none" : $"there is {string.Join(", ", installed)}")})");
                continue;
            }

            var folder = Path.Combine(dotnetRoot, SharedFolder, framework.Name, choice);
            found[framework.Name] = new(framework.Name, framework.Version, choice, folder);
            foreach (var below in StandsOn(Path.Combine(folder, $"{framework.Name}.runtimeconfig.json")))
                pending.Enqueue(below);
        }

        return misses.Count == 0 ? [.. found.Values] : throw NotFound($"{dotnetRoot} has no {string.Join(", and no ", misses.Distinct())}");
    }

    internal static KouplelessException NotFound(string what, string remedy = "Install that .NET runtime, or give the folders that hold its assemblies (--framework of koupleless verify).") =>
        new(ErrorIds.SharedFrameworkNotFound, $"The base's shared framework is not at hand: {what}. {remedy}");

    private static (IReadOnlyList<string> Installed, string? Choice) Choose(string dotnetRoot, string name, FrameworkVersion wanted)
    {
        var folder = Path.Combine(dotnetRoot, SharedFolder, name);
        if (!Directory.Exists(folder))
            return ([], null);
        var installed = new List<(FrameworkVersion Version, string Folder)>();
        foreach (var path in Directory.EnumerateDirectories(folder))
        {
            if (FrameworkVersion.TryParse(Path.GetFileName(path), out var version))
                installed.Add((version, Path.GetFileName(path)));
        }

        installed.Sort(static (left, right) => left.Version.CompareTo(right.Version));
        var fitting = installed.Where(candidate => candidate.Version.CompareTo(wanted) >= 0).ToList();
        var releases = fitting.Where(static candidate => !candidate.Version.IsPrerelease).ToList();
        var choice = (wanted.IsPrerelease || releases.Count == 0 ? fitting : releases)
            .GroupBy(static candidate => (candidate.Version.Major, candidate.Version.Minor))
            .FirstOrDefault()?.Last().Folder;
        return ([.. installed.Select(static candidate => candidate.Folder)], choice);
    }

    private static List<SharedFramework> StandsOn(string runtimeConfig)
    {
        if (!File.Exists(runtimeConfig))
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(runtimeConfig));
            var options = document.RootElement.GetProperty("runtimeOptions");
            List<JsonElement> frameworks = [];
            if (options.TryGetProperty("framework", out var single))
                frameworks.Add(single);
            if (options.TryGetProperty("frameworks", out var several))
                frameworks.AddRange(several.EnumerateArray());
            return [.. frameworks.Select(static framework => new SharedFramework(framework.GetProperty("name").GetString()!, framework.GetProperty("version").GetString()!))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NotFound($"'{runtimeConfig}' cannot be read ({e.Message})");
        }
    }

    private static FrameworkVersion Parse(SharedFramework framework) =>
        FrameworkVersion.TryParse(framework.Version, out var version)
            ? version
            : throw NotFound($"'{framework.Version}' of {framework.Name} is not a version");

    private static string? FindCurrentRoot()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory())));
        return Path.GetFileName(shared) == SharedFolder ? Path.GetDirectoryName(shared) : null;
    }
}
