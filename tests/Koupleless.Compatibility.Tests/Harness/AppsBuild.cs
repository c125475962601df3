using System.Text.RegularExpressions;
using System.Xml.Linq;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>
/// The applications of tests/apps/Compatibility, built once for all tests and twice each: as they are and published, and with
/// the Sdk of their project file changed and nothing else. KOUPLELESS_APPS, names with commas between, limits them while one is
/// worked on, and KOUPLELESS_APPS_FOLDER, a folder that stays, makes its next build shorter.
/// </summary>
internal sealed partial class AppsBuild
{
    private const string Plain = "plain";
    private const string Modules = "modules";
    private const string Base = "Compatibility.Base";

    private static readonly Lazy<Task<AppsBuild>> s_instance = new(BuildAsync);

    private static readonly string[]? s_only = Environment.GetEnvironmentVariable("KOUPLELESS_APPS")?.Split(',');

    private readonly ConsumerFolder _folder = new("compatibility", Environment.GetEnvironmentVariable("KOUPLELESS_APPS_FOLDER"));

    /// <summary>The build; begins with the first who asks and ends with the process.</summary>
    public static Task<AppsBuild> Instance => s_instance.Value;

    /// <summary>The names of all applications.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetDirectories(ConsumerFolder.Metadata("Apps"))
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(static name => name != Base && ProjectSdk(ProjectIn(ConsumerFolder.Metadata("Apps"), name)) is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>False for an application that is left out while others are worked on.</summary>
    public static bool IsBuilt(string name) => s_only?.Contains(name, StringComparer.Ordinal) is not false;

    /// <summary>The assembly of an application as it is, in its published folder.</summary>
    public string Published(string name) => _folder[Path.Combine(Plain, name, "bin", ConsumerFolder.Configuration, "net10.0", "publish", $"{name}.dll")];

    /// <summary>The assembly of an application as it is, as <c>dotnet run</c> starts it.</summary>
    public string Built(string name) => _folder[Path.Combine(Plain, name, "bin", ConsumerFolder.Configuration, "net10.0", $"{name}.dll")];

    /// <summary>The folder of the project of an application as it is: its content root in development.</summary>
    public string ProjectFolder(string name) => _folder[Path.Combine(Plain, name)];

    /// <summary>The application as a module.</summary>
    public string Artifact(string name) => Directory.GetFiles(_folder[Path.Combine(Modules, name, "bin", ConsumerFolder.Configuration)], "*.nupkg").Single();

    /// <summary>The base, which has nothing of its own.</summary>
    public string BaseAssembly => _folder[Path.Combine(Modules, Base, "bin", ConsumerFolder.Configuration, "net10.0", $"{Base}.dll")];

    /// <summary>An empty folder for what an application keeps.</summary>
    public string NewDataFolder() => _folder.NewDataFolder();

    private static async Task<AppsBuild> BuildAsync()
    {
        var build = new AppsBuild();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => build._folder.Dispose();
        var names = Names.Where(IsBuilt).ToList();

        foreach (var folder in new[] { Plain, Modules })
            build._folder.Copy(ConsumerFolder.Metadata("Apps"), folder);
        foreach (var name in names)
            MakeModule(ProjectIn(build._folder[Modules], name));
        await build.RunAsync(Modules, "build", [.. names, Base]);
        await build.RunAsync(Plain, "publish", names);
        return build;
    }

    // The one word that a team changes.
    private static void MakeModule(string project)
    {
        var text = File.ReadAllText(project);
        var changed = SdkOfProject().Replace(text, "${before}Koupleless.Module\"", 1);
        Assert.NotEqual(text, changed);
        File.WriteAllText(project, changed);
    }

    /// <summary>One solution, so that one process restores and builds all of them.</summary>
    private async Task RunAsync(string folder, string command, IEnumerable<string> names)
    {
        var solution = new XElement("Solution", names.Select(static name => new XElement("Project", new XAttribute("Path", $"{name}/{name}.csproj"))));
        await File.WriteAllTextAsync(_folder[Path.Combine(folder, "Apps.slnx")], solution.ToString());
        await _folder.RunAsync(folder, command, "Apps.slnx", "-c", ConsumerFolder.Configuration);
    }

    private static string ProjectIn(string folder, string name) => Path.Combine(folder, name, $"{name}.csproj");

    private static string? ProjectSdk(string project) => File.Exists(project) ? (string?)XDocument.Load(project).Root!.Attribute("Sdk") : null;

    [GeneratedRegex(@"(?<before><Project\s+Sdk="")Microsoft\.NET\.Sdk\.(Web|Worker)""")]
    private static partial Regex SdkOfProject();
}
