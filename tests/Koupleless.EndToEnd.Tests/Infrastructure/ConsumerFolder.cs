using System.Reflection;
using System.Security.Cryptography;
using Koupleless.Sdk.Tests;

namespace Koupleless.EndToEnd.Tests;

/// <summary>
/// A folder outside the repository for copies of consumers, which are built against the freshly packed packages with a
/// package cache of their own.
/// </summary>
internal sealed class ConsumerFolder : IDisposable
{
    /// <summary>The configuration that everything is built in.</summary>
    public const string Configuration = "Release";

    private readonly string _root;
    private readonly bool _stays;

    /// <param name="name">Tells whose folder it is.</param>
    /// <param name="kept">A folder that stays, so that the next build has less to do; null for a new one.</param>
    public ConsumerFolder(string name, string? kept = null)
    {
        _stays = kept is not null;
        _root = kept is null ? Directory.CreateTempSubdirectory($"koupleless-{name}-").FullName : Directory.CreateDirectory(kept).FullName;
        // The same version with other content: what is unpacked would be used.
        foreach (var stale in Directory.CreateDirectory(this["packages"]).GetDirectories("koupleless.*"))
            stale.Delete(recursive: true);
        if (_stays)
            DeleteStaleBuilds();
    }

    public string this[string path] => Path.Combine(_root, path);

    /// <summary>An empty folder for what an application keeps.</summary>
    public string NewDataFolder() => Directory.CreateDirectory(this[Path.Combine("data", Path.GetRandomFileName())]).FullName;

    /// <summary>Copies sources, without what builds and runs have left among them.</summary>
    /// <param name="from">Any folder.</param>
    /// <param name="to">A path below this one.</param>
    /// <param name="feeds">Where packages come from, beside the ones under test.</param>
    public void Copy(string from, string to, params string[] feeds)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "data"))
                continue;
            var target = Path.Combine(this[to], relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        File.WriteAllText(Path.Combine(this[to], "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="koupleless" value="{Metadata("PackageFeed")}" />
                {string.Concat(feeds.Select(static (feed, number) => $"<add key=\"feed{number}\" value=\"{feed}\" />"))}
              </packageSources>
            </configuration>
            """);
    }

    public Task BuildAsync(string folder, string project) => RunAsync(folder, "build", project, "-c", Configuration);

    /// <summary>Runs <c>dotnet</c> in a folder below this one.</summary>
    public async Task RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await DotNetCli.RunAsync(this[folder], this["packages"], [.. arguments, "-nologo", "-v", "q"]);
        Assert.True(exitCode == 0, output);
    }

    public void Dispose()
    {
        if (!_stays)
            Directory.Delete(_root, recursive: true);
    }

    // The files in the packages all have one time, so a build would not see that they are others.
    private void DeleteStaleBuilds()
    {
        var feed = string.Concat(new DirectoryInfo(Metadata("PackageFeed")).GetFiles("*.nupkg").OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))));
        var seen = this["feed.txt"];
        if (File.Exists(seen) && File.ReadAllText(seen) == feed)
            return;
        foreach (var folder in new DirectoryInfo(_root).GetDirectories("*", SearchOption.AllDirectories).Where(static folder => folder.Name is "bin" or "obj" && !folder.FullName.Contains("packages", StringComparison.Ordinal)))
        {
            if (folder.Exists)
                folder.Delete(recursive: true);
        }

        File.WriteAllText(seen, feed);
    }

    /// <summary>A path of the repository that the test project's file names.</summary>
    public static string Metadata(string key) =>
        typeof(ConsumerFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
