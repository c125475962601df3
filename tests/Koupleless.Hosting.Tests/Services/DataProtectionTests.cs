using System.Net;
using System.Security.Cryptography;
using Koupleless.Hosting.Services;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Tests.Services;

/// <summary>What a module protects is read by its next release, and by nobody else.</summary>
public sealed class DataProtectionTests : IDisposable
{
    private readonly string _keys = Directory.CreateTempSubdirectory("koupleless-keys-").FullName;

    [Fact]
    public async Task The_next_release_a_reinstalled_module_and_the_next_base_read_what_was_protected()
    {
        string ticket;
        await using (var host = await StartAsync())
        {
            await host.InstallAsync(TestArtifact.Of(Program("")));
            ticket = await host.Client.GetStringAsync("/sample/protect");
            await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(TestArtifact.Of(Program(""), version: "2.0.0").ToBytes())));
            Assert.Equal("secret", await UnprotectAsync(host, "sample", ticket));
            await host.Modules.UninstallAsync("sample", "2.0.0");
            await host.InstallAsync(TestArtifact.Of(Program(""), version: "3.0.0"));
            Assert.Equal("secret", await UnprotectAsync(host, "sample", ticket));
        }

        await using var next = await StartAsync();
        await next.InstallAsync(TestArtifact.Of(Program("")));
        Assert.Equal("secret", await UnprotectAsync(next, "sample", ticket));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".SetApplicationName(\"shared\")")]
    public async Task Other_modules_and_the_base_cannot_read_what_a_module_protects(string settings)
    {
        await using var host = await StartAsync(static services => services.AddDataProtection().SetApplicationName("shared").UseEphemeralDataProtectionProvider());
        await host.InstallAsync(TestArtifact.Of(Program(settings), "one"));
        await host.InstallAsync(TestArtifact.Of(Program(settings), "other"));
        var ticket = await host.Client.GetStringAsync("/one/protect");

        Assert.Equal("not mine", await UnprotectAsync(host, "other", ticket));
        Assert.Throws<CryptographicException>(() => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("purpose").Unprotect(ticket));
        Assert.Equal("secret", await UnprotectAsync(host, "one", ticket));
    }

    [Fact]
    public async Task Keys_are_in_a_folder_of_the_modules_name_that_no_other_user_reads()
    {
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program("")));
        await host.Client.GetStringAsync("/sample/protect");

        var folder = Assert.Single(Directory.GetDirectories(_keys));
        Assert.Equal("sample", Path.GetFileName(folder));
        Assert.Single(Directory.GetFiles(folder, "key-*.xml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public async Task What_the_program_says_of_keys_and_name_holds()
    {
        var own = Path.Combine(_keys, "own");
        var settings = $""".SetApplicationName("its own").PersistKeysToFileSystem(new DirectoryInfo("{own}"))""";
        await using var host = await StartAsync(services => services.AddDataProtection().SetApplicationName("its own").PersistKeysToFileSystem(new(own)), keys: Path.Combine(_keys, "modules"));
        await host.InstallAsync(TestArtifact.Of(Program(settings)));
        var ticket = await host.Client.GetStringAsync("/sample/protect");

        Assert.Single(Directory.GetFiles(own, "key-*.xml"));
        Assert.False(Directory.Exists(Path.Combine(_keys, "modules")));
        // The base says the same as this program.
        Assert.Equal("secret", host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("purpose").Unprotect(ticket));
    }

    [Fact]
    public async Task The_name_of_the_antiforgery_cookie_stays_from_release_to_release()
    {
        const string Program = """
            using Microsoft.AspNetCore.Antiforgery;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddAntiforgery();
            var app = builder.Build();
            app.MapGet("/", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).FormFieldName);
            app.Run();
            """;
        await using var host = await StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));
        await host.InstallAsync(TestArtifact.Of(Program, "other"));
        var first = await CookieNameAsync(host, "/sample");
        await host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(TestArtifact.Of(Program, version: "2.0.0").ToBytes())));

        Assert.Equal(first, await CookieNameAsync(host, "/sample"));
        Assert.NotEqual(first, await CookieNameAsync(host, "/other"));
    }

    [Fact]
    public void Keys_are_kept_where_the_base_keeps_its_own_when_nothing_is_said()
    {
        var repository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(new(_keys), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);

        var folder = Folders(null, new() { XmlRepository = repository }).Open("sample");

        Assert.Equal(Path.Combine(_keys, "modules", "sample"), folder?.Directory.FullName);
        Assert.False(folder?.OfUser);
    }

    [Fact]
    public void A_relative_path_is_relative_to_the_bases_content_root() =>
        Assert.Equal(Path.Combine(_keys, "deep", "sample"), Folders("deep", new()).Open("sample")?.Directory.FullName);

    public void Dispose() => Directory.Delete(_keys, recursive: true);

    private ModuleKeyFolders Folders(string? path, KeyManagementOptions baseKeys) =>
        new(Options.Create(new KouplelessOptions { KeysPath = path }), Options.Create(baseKeys), new HostingEnvironment { ApplicationName = "Base", ContentRootPath = _keys });

    private Task<TestBase> StartAsync(Action<IServiceCollection>? services = null, string? keys = null) =>
        TestBase.StartAsync(new() { ["Koupleless:KeysPath"] = keys ?? _keys }, services: services);

    private static async Task<string> UnprotectAsync(TestBase host, string module, string ticket)
    {
        using var response = await host.Client.GetAsync($"/{module}/unprotect?ticket={ticket}");
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : "not mine";
    }

    private static async Task<string> CookieNameAsync(TestBase host, string path)
    {
        // Without the cookies of an earlier answer, which would still be good.
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        using var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode);
        return Assert.Single(response.Headers.GetValues("Set-Cookie")).Split('=')[0];
    }

    private static string Program(string settings) => $$"""
        using Microsoft.AspNetCore.DataProtection;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDataProtection(){{settings}};
        var app = builder.Build();
        app.MapGet("/protect", (IDataProtectionProvider provider) => provider.CreateProtector("purpose").Protect("secret"));
        app.MapGet("/unprotect", (IDataProtectionProvider provider, string ticket) => provider.CreateProtector("purpose").Unprotect(ticket));
        app.Run();
        """;
}
