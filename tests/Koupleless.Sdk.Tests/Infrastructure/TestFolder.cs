using System.Reflection;
using BinaryLog = Microsoft.Build.Logging.StructuredLogger.BinaryLog;

namespace Koupleless.Sdk.Tests;

/// <summary>
/// A folder outside the repository with its own package cache and the freshly packed packages as a feed. It is deleted
/// unless the test fails.
/// </summary>
internal sealed class TestFolder
{
    private readonly string _root;
    private int _builds;

    private TestFolder(string name)
    {
        _root = Directory.CreateTempSubdirectory("koupleless-sdk-").FullName;
        Path = System.IO.Path.Combine(_root, name);
        Directory.CreateDirectory(Path);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="koupleless" value="{PackageFeed}" />
                <add key="local" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        Directory.CreateDirectory(Feed);
        Write("global.json", $$"""{ "msbuild-sdks": { "Koupleless.Module": "{{Version}}" } }""");
    }

    /// <summary>The folder feed of the packages under test.</summary>
    public static string PackageFeed { get; } = Metadata("PackageFeed");

    /// <summary>The version of the packages under test.</summary>
    public static string Version { get; } = Metadata("PackageVersion");

    public string Path { get; }

    /// <summary>A folder that several tests share; <see cref="Delete"/> it in the end.</summary>
    public static TestFolder Create() => new("work");

    public void Delete() => Directory.Delete(_root, recursive: true);

    /// <summary>Runs a test in a folder of its own, which stays when the test fails.</summary>
    /// <param name="test">The test.</param>
    /// <param name="name">The name of the last folder of the path.</param>
    public static async Task UseAsync(Func<TestFolder, Task> test, string name = "work")
    {
        var folder = new TestFolder(name);
        try
        {
            await test(folder);
        }
        catch
        {
            Console.WriteLine($"Kept for a look: {folder._root}");
            throw;
        }

        folder.Delete();
    }

    /// <summary>A folder feed for packages that a test makes.</summary>
    public string Feed => System.IO.Path.Combine(_root, "feed");

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public void Write(string file, string content)
    {
        var path = this[file];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>Writes a solution of projects that have the name of their folder.</summary>
    public void WriteSolution(string file, IEnumerable<string> projects) =>
        Write(file, $"<Solution>{string.Concat(projects.Select(static name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");

    public bool Exists(string file) => File.Exists(this[file]);

    public DateTime TimeOf(string file) => File.GetLastWriteTimeUtc(this[file]);

    /// <summary>Runs a build command in the folder.</summary>
    public async Task<BuildResult> RunAsync(params string[] arguments)
    {
        var binlog = System.IO.Path.Combine(_root, $"{Interlocked.Increment(ref _builds)}.binlog");
        var (exitCode, output) = await DotNetCli.RunAsync(Path, System.IO.Path.Combine(_root, "packages"), [.. arguments, $"-bl:{binlog}", "-nologo"]);
        return new(exitCode, output, BinaryLog.ReadBuild(binlog));
    }

    /// <summary>Runs a program that was built in the folder; returns what it printed.</summary>
    public async Task<string> StartAsync(string assembly, params string[] arguments)
    {
        var (exitCode, output) = await DotNetCli.RunAsync(Path, System.IO.Path.Combine(_root, "packages"), [this[assembly], .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static string Metadata(string key) =>
        typeof(TestFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
