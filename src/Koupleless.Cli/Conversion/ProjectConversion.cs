using System.Reflection;

namespace Koupleless.Cli.Conversion;

/// <summary>Makes a module of a project: another SDK, and its version in <c>global.json</c>. Does nothing a second time.</summary>
internal static class ProjectConversion
{
    /// <summary>The SDK has the version of the tool: they are released together.</summary>
    public static string ToolVersion { get; } =
        typeof(ProjectConversion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <param name="source">A project, or a folder with exactly one.</param>
    /// <param name="version">The version of the SDK.</param>
    /// <param name="dryRun">Write nothing.</param>
    /// <exception cref="KouplelessException">KPL5035 to KPL5037.</exception>
    public static ConvertReport Run(string source, string version, bool dryRun)
    {
        var file = TextFile.Read(FindProject(source));
        var sdk = ProjectSdk.Find(file.Path, file.Text, out var project) ?? throw NotConvertible(file.Path, "names no SDK in an attribute of its root element. Write <Project Sdk=\"Koupleless.Module\"> in place of its imports by hand.");
        if (!sdk.IsModule && !sdk.IsConvertible)
            throw NotConvertible(file.Path, $"has the SDK '{sdk.Value}', of which no module can be made: it must be one of Microsoft.NET.Sdk, Microsoft.NET.Sdk.Web, Microsoft.NET.Sdk.Razor and Microsoft.NET.Sdk.Worker.");
        if (ConvertFindings.IsTest(project))
            throw NotConvertible(file.Path, "is a test project. Convert the project that it tests.");

        var changes = new List<(ConvertChange Change, Action Write)>();
        // A version in the project itself needs no other.
        if (!sdk.IsModule || sdk.Value == ProjectSdk.Module)
            AddVersion(changes, Path.GetDirectoryName(file.Path)!, version);
        if (!sdk.IsModule)
        {
            changes.Add((
                new(file.Path, Created: false, $"Sdk=\"{sdk.Value}\" becomes Sdk=\"{ProjectSdk.Module}\""),
                () => file.Write(sdk.Replace(file.Text, ProjectSdk.Module))));
        }

        if (!dryRun)
        {
            // The version first: a project whose SDK has none does not even load.
            foreach (var (_, write) in changes)
                write();
        }

        return new(
            ConvertReport.CurrentSchemaVersion,
            file.Path,
            changes.Count == 0 ? ConvertOutcome.AlreadyModule : dryRun ? ConvertOutcome.WouldConvert : ConvertOutcome.Converted,
            ConvertFindings.ModuleName(project, file.Path),
            [.. changes.Select(static change => change.Change)],
            [.. ConvertFindings.Find(project, file.Path)]);
    }

    private static void AddVersion(List<(ConvertChange Change, Action Write)> changes, string folder, string version)
    {
        var change = $"\"msbuild-sdks\" gets \"{ProjectSdk.Module}\": \"{version}\"";
        if (GlobalJson.Find(folder) is not { } path)
        {
            path = Path.Combine(RepositoryFolder(folder), GlobalJson.FileName);
            changes.Add((new(path, Created: true, change), () => File.WriteAllText(path, GlobalJson.Create(ProjectSdk.Module, version))));
            return;
        }

        var file = TextFile.Read(path);
        var text = GlobalJson.With(path, file.Text, file.NewLine, ProjectSdk.Module, version);
        if (text != file.Text)
            changes.Add((new(path, Created: false, change), () => file.Write(text)));
    }

    // Where a team looks for it: beside the solution, or at the root of the repository.
    private static string RepositoryFolder(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (current.EnumerateFileSystemInfos().Any(static entry => entry.Name == ".git" || entry.Extension is ".sln" or ".slnx"))
                return current.FullName;
        }

        return folder;
    }

    private static string FindProject(string source)
    {
        if (File.Exists(source))
        {
            return Path.GetExtension(source).Equals(".csproj", StringComparison.OrdinalIgnoreCase)
                ? Path.GetFullPath(source)
                : throw new KouplelessException(ErrorIds.NothingToConvert, $"'{source}' is not a C# project. Give a .csproj, or a folder with exactly one.");
        }

        if (!Directory.Exists(source))
            throw new KouplelessException(ErrorIds.NothingToConvert, $"There is no '{source}'. Give a .csproj, or a folder with exactly one.");
        return Directory.GetFiles(source, "*.csproj") switch
        {
            [var one] => Path.GetFullPath(one),
            [] => throw new KouplelessException(ErrorIds.NothingToConvert, $"The folder '{source}' has no C# project. Give the path of one."),
            var several => throw new KouplelessException(
                ErrorIds.NothingToConvert,
                $"The folder '{source}' has several projects: {string.Join(", ", several.Select(Path.GetFileName).Order(StringComparer.Ordinal))}. Give the path of one."),
        };
    }

    private static KouplelessException NotConvertible(string path, string why) => new(ErrorIds.NotConvertible, $"'{path}' {why}");
}
