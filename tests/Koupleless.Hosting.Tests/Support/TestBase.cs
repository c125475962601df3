using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>A base on a free port of this machine, with its folder, and what it logged.</summary>
internal sealed class TestBase : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestBase(WebApplication app, string folder, TestLog log)
    {
        _app = app;
        Folder = folder;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public string Folder { get; }

    public TestLog Log { get; }

    public HttpClient Client { get; }

    public IModuleManager Modules => _app.Services.GetRequiredService<IModuleManager>();

    public IServiceProvider Services => _app.Services;

    public static async Task<TestBase> StartAsync(Dictionary<string, string?>? settings = null, Action<KouplelessOptions>? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? pipeline = null, Action<string>? prepare = null)
    {
        var folder = Directory.CreateTempSubdirectory("koupleless-base-").FullName;
        Directory.CreateDirectory(StoreOf(folder));
        prepare?.Invoke(folder);
        var log = new TestLog();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder, EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Koupleless:Operations:Url"] = "",
            ["Koupleless:StorePath"] = StoreOf(folder),
            ["Koupleless:KeysPath"] = "keys",
            ["Koupleless:DrainTimeout"] = "00:00:10",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddKoupleless();
        if (options is not null)
            builder.Services.Configure(options);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        pipeline?.Invoke(app);
        app.MapGet("/", () => "the base");
        app.MapModules();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            DeleteFolders(folder);
            throw;
        }

        return new(app, folder, log);
    }

    /// <summary>Where its operations API listens; it must be switched on.</summary>
    public async Task<Uri> OperationsAddressAsync()
    {
        const string Listening = "Operations listening on: ";
        return new((await Log.WaitForAsync(static line => line.Text.StartsWith(Listening, StringComparison.Ordinal))).Text[Listening.Length..]);
    }

    /// <summary>A client of its operations API.</summary>
    public async Task<HttpClient> OperationsAsync() => new() { BaseAddress = await OperationsAddressAsync() };

    public Task<ModuleInfo> InstallAsync(TestArtifact artifact, params string[] arguments) =>
        Modules.InstallAsync(ModuleSource.From(new MemoryStream(artifact.ToBytes())) with { Arguments = arguments });

    /// <summary>Installs a program, or says with which error it was refused.</summary>
    public async Task<KouplelessException> RefusedAsync(byte[] artifact, string? sha256 = null)
    {
        var error = await Assert.ThrowsAnyAsync<KouplelessException>(() => Modules.InstallAsync(ModuleSource.From(new MemoryStream(artifact)) with { Sha256 = sha256 }));
        Assert.Empty(Modules.Modules);
        Assert.Empty(StoredFiles());
        Assert.Equal("the base", await Client.GetStringAsync("/"));
        return error;
    }

    /// <summary>What modules have left in the store, the lock file apart.</summary>
    public IReadOnlyList<string> StoredFiles() =>
        Directory.Exists(StoreOf(Folder))
            ? [.. Directory.GetDirectories(StoreOf(Folder)).SelectMany(Directory.GetFileSystemEntries).Where(static path => Path.GetFileName(path) != ".lock")]
            : [];

    /// <summary>Beside the base's folder and not in it, as the system's temporary folder is.</summary>
    public static string StoreOf(string folder) => folder + "-store";

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Assert.Empty(Directory.GetDirectories(StoreOf(Folder)));
        DeleteFolders(Folder);
    }

    private static void DeleteFolders(string folder)
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(StoreOf(folder), recursive: true);
    }
}
