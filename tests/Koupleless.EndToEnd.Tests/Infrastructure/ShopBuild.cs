using System.Reflection;
using Koupleless.Sdk.Tests;

namespace Koupleless.EndToEnd.Tests;

/// <summary>
/// The samples, built once for all tests in a folder of their own with their own package cache: as they are, and the two
/// applications once more as projects of the plain Web SDK.
/// </summary>
public sealed class ShopBuild : IAsyncLifetime
{
    private const string Configuration = "Release";

    private readonly string _root = Directory.CreateTempSubdirectory("koupleless-shop-").FullName;

    private string Modules => Path.Combine(_root, "samples");

    private string PlainWeb => Path.Combine(_root, "plain");

    public string Base => Output(Modules, "Base");

    public async Task InitializeAsync()
    {
        Copy(Metadata("Samples"), Modules);
        WriteFeed(Modules);
        await BuildAsync(Modules, "Shop/Shop.sln");

        Copy(Metadata("Samples"), PlainWeb);
        WriteFeed(PlainWeb);
        foreach (var application in new[] { "Catalog", "Orders" })
        {
            var project = Path.Combine(PlainWeb, "Shop", $"Shop.{application}", $"Shop.{application}.csproj");
            var text = await File.ReadAllTextAsync(project);
            Assert.Contains("Sdk=\"Koupleless.Module\"", text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(project, text.Replace("Sdk=\"Koupleless.Module\"", "Sdk=\"Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal));
            await BuildAsync(PlainWeb, project);
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The assembly of a module, to run alone.</summary>
    public string Module(string name) => Output(Modules, name);

    /// <summary>The same source, built by the plain Web SDK.</summary>
    public string Plain(string name) => Output(PlainWeb, name);

    public string Artifact(string name) =>
        Path.Combine(Modules, "Shop", $"Shop.{name}", "bin", Configuration, $"{name.ToLowerInvariant()}.1.0.0.nupkg");

    /// <summary>
    /// Packs the base, and builds the partner's module in a folder tree that has nothing of the shop but this package; returns the
    /// module's artifact.
    /// </summary>
    public async Task<string> BuildPartnerAsync()
    {
        var feed = Path.Combine(_root, "shop-feed");
        var partner = Path.Combine(_root, "partner");
        await RunAsync(Modules, "pack", "Shop/Shop.Base", "--no-build", "-o", feed);
        Copy(Path.Combine(Metadata("Samples"), "Partner"), partner);
        WriteFeed(partner, feed);
        await BuildAsync(partner, "Partner.GiftCards");
        return Path.Combine(partner, "Partner.GiftCards", "bin", Configuration, "gift-cards.1.0.0.nupkg");
    }

    /// <summary>An empty folder for what an application keeps.</summary>
    public string NewDataFolder() => Directory.CreateDirectory(Path.Combine(_root, "data", Path.GetRandomFileName())).FullName;

    private static string Output(string samples, string name) =>
        Path.Combine(samples, "Shop", $"Shop.{name}", "bin", Configuration, "net10.0", $"Shop.{name}.dll");

    private Task BuildAsync(string folder, string project) => RunAsync(folder, "build", project, "-c", Configuration);

    private async Task RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await DotNetCli.RunAsync(folder, Path.Combine(_root, "packages"), [.. arguments, "-nologo", "-v", "q"]);
        Assert.True(exitCode == 0, output);
    }

    private static void WriteFeed(string folder, params string[] feeds) => File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <add key="koupleless" value="{Metadata("PackageFeed")}" />
            {string.Concat(feeds.Select(static (feed, number) => $"<add key=\"feed{number}\" value=\"{feed}\" />"))}
          </packageSources>
        </configuration>
        """);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "data"))
                continue;
            var target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Metadata(string key) =>
        typeof(ShopBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

/// <summary>Every test class of the collection shares the built samples.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<ShopBuild>
{
    public const string Name = "Shop";
}
