namespace Koupleless.EndToEnd.Tests;

/// <summary>
/// The samples, built once for all tests: as they are, and the two applications once more as projects of the plain Web SDK.
/// </summary>
public sealed class ShopBuild : IAsyncLifetime
{
    private const string Modules = "samples";
    private const string PlainWeb = "plain";

    private readonly ConsumerFolder _folder = new("shop");

    public string Base => Output(Modules, "Base");

    public async Task InitializeAsync()
    {
        _folder.Copy(ConsumerFolder.Metadata("Samples"), Modules);
        await _folder.BuildAsync(Modules, "Shop/Shop.sln");

        _folder.Copy(ConsumerFolder.Metadata("Samples"), PlainWeb);
        foreach (var application in new[] { "Catalog", "Orders" })
        {
            var project = _folder[Path.Combine(PlainWeb, "Shop", $"Shop.{application}", $"Shop.{application}.csproj")];
            var text = await File.ReadAllTextAsync(project);
            Assert.Contains("Sdk=\"Koupleless.Module\"", text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(project, text.Replace("Sdk=\"Koupleless.Module\"", "Sdk=\"Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal));
            await _folder.BuildAsync(PlainWeb, project);
        }
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    internal Task<BaseProcess> StartBaseAsync() => BaseProcess.StartAsync(Base, $"--Shop:DataFolder={NewDataFolder()}");

    /// <summary>An empty folder for what an application keeps.</summary>
    public string NewDataFolder() => _folder.NewDataFolder();

    /// <summary>The assembly of a module, to run alone.</summary>
    public string Module(string name) => Output(Modules, name);

    /// <summary>The same source, built by the plain Web SDK.</summary>
    public string Plain(string name) => Output(PlainWeb, name);

    public string Artifact(string name) =>
        _folder[Path.Combine(Modules, "Shop", $"Shop.{name}", "bin", ConsumerFolder.Configuration, $"{name.ToLowerInvariant()}.1.0.0.nupkg")];

    /// <summary>
    /// Packs the base, and builds the partner's module in a folder tree that has nothing of the shop but this package; returns the
    /// module's artifact.
    /// </summary>
    public async Task<string> BuildPartnerAsync()
    {
        const string Partner = "partner";
        var feed = _folder["shop-feed"];
        await _folder.RunAsync(Modules, "pack", "Shop/Shop.Base", "--no-build", "-o", feed);
        _folder.Copy(Path.Combine(ConsumerFolder.Metadata("Samples"), "Partner"), Partner, feed);
        await _folder.BuildAsync(Partner, "Partner.GiftCards");
        return _folder[Path.Combine(Partner, "Partner.GiftCards", "bin", ConsumerFolder.Configuration, "gift-cards.1.0.0.nupkg")];
    }

    private string Output(string samples, string name) =>
        _folder[Path.Combine(samples, "Shop", $"Shop.{name}", "bin", ConsumerFolder.Configuration, "net10.0", $"Shop.{name}.dll")];
}

/// <summary>Every test class of the collection shares the built samples.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<ShopBuild>
{
    public const string Name = "Shop";
}
