namespace Koupleless.Packaging;

/// <summary>Finds the file of each assembly that a base supplies, as the host of the base would choose it.</summary>
internal sealed record BaseFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Unavailable, IReadOnlyList<LocatedFramework> Frameworks, bool IsContractPackage)
{
    private const string CoreLibrary = "System.Private.CoreLib.dll";
    private const string SystemRuntime = "System.Runtime.dll";

    /// <exception cref="KouplelessException">KPL4011.</exception>
    public static BaseFiles Find(BaseManifest manifest, string folder, bool isContractPackage, BaseLocationOptions options)
    {
        var contracts = Path.Combine(folder, "ref", manifest.TargetFramework);
        isContractPackage |= Directory.Exists(contracts) && !File.Exists(Path.Combine(folder, $"{manifest.Name}.dll"));
        var isSelfContained = !isContractPackage && File.Exists(Path.Combine(folder, CoreLibrary));
        var frameworks = isSelfContained || options.FrameworkFolders.Count > 0 ? [] : Locate(manifest, options);

        var own = isContractPackage ? Contracts(contracts) : Own(manifest, folder, options.Runtime, everything: isSelfContained);
        var frameworkFolders = isSelfContained ? [] : options.FrameworkFolders.Count > 0 ? Check(options.FrameworkFolders) : frameworks.Select(static framework => framework.Folder);
        var files = own.Concat(frameworkFolders.SelectMany(static framework => Directory.EnumerateFiles(framework, "*.dll")))
            .GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static candidates => candidates.Key, static candidates => Newest([.. candidates]), StringComparer.OrdinalIgnoreCase);

        return new(
            [.. files.Values.Order(StringComparer.Ordinal)],
            [.. manifest.Assemblies.Select(static assembly => assembly.Name).Where(name => !files.ContainsKey(name)).Order(StringComparer.Ordinal)],
            frameworks,
            isContractPackage);
    }

    private static IReadOnlyList<LocatedFramework> Locate(BaseManifest manifest, BaseLocationOptions options)
    {
        if (manifest.Frameworks.Count == 0)
            throw SharedFrameworks.NotFound($"{BaseManifest.FileName} of {manifest.Name} {manifest.Version} names none, and {CoreLibrary} is not beside it", "Build the base again with this version of Koupleless.Base.");
        var root = options.DotNetRoot ?? SharedFrameworks.CurrentRoot
            ?? throw SharedFrameworks.NotFound("this program brings its own runtime and knows of no .NET installation");
        return SharedFrameworks.Locate(root, manifest.Frameworks);
    }

    private static IEnumerable<string> Contracts(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.dll") : [];

    private static IEnumerable<string> Own(BaseManifest manifest, string folder, RuntimeSelection runtime, bool everything)
    {
        var supplied = manifest.Assemblies.Select(static assembly => assembly.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var runtimes = Path.Combine(folder, "runtimes");
        var specific = Directory.Exists(runtimes) ? Directory.EnumerateFiles(runtimes, "*.dll", SearchOption.AllDirectories) : [];
        return Directory.EnumerateFiles(folder, "*.dll").Concat(specific)
            .Select(path => (Path: path, Target: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .Where(file => (everything || supplied.Contains(NameOf(file.Path))) && !file.Target.Contains("/native/", StringComparison.Ordinal))
            .Select(file => (file.Path, Rank: runtime.Rank(file.Target)))
            .Where(static file => file.Rank is not null)
            .OrderBy(static file => file.Rank)
            .Select(static file => file.Path)
            .DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Check(IReadOnlyList<string> folders)
    {
        if (folders.FirstOrDefault(static folder => !Directory.Exists(folder)) is { } missing)
            throw SharedFrameworks.NotFound($"there is no folder '{missing}'");
        return folders.Any(static folder => File.Exists(Path.Combine(folder, SystemRuntime)))
            ? folders
            : throw SharedFrameworks.NotFound($"{SystemRuntime} is not in {string.Join(" or ", folders.Select(static folder => $"'{folder}'"))}; the folder of Microsoft.NETCore.App has it");
    }

    // The host takes the higher assembly version, then the higher file version, then the application's own copy.
    private static string Newest(string[] candidates)
    {
        if (candidates.Length == 1)
            return candidates[0];
        return candidates
            .Select(static path => (Path: path, Facts: AssemblyFactsReader.Read(path)))
            .OrderByDescending(static candidate => candidate.Facts?.Version)
            .ThenByDescending(static candidate => Version.TryParse(candidate.Facts?.FileVersion, out var version) ? version : null)
            .First().Path;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
