using Koupleless.Hosting.Services;
using Koupleless.Hosting.Tests.Support;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Tests.Services;

/// <summary>Where the keys of modules are when nobody says where: below this user's folder, which the environment names.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class ModuleKeyFolderTests : IDisposable
{
    private readonly string _user = Directory.CreateTempSubdirectory("koupleless-user-").FullName;
    private readonly string? _home = Environment.GetEnvironmentVariable("HOME");

    public ModuleKeyFolderTests() => Environment.SetEnvironmentVariable("HOME", _user);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("HOME", _home);
        Directory.Delete(_user, recursive: true);
    }

    [Fact]
    public void Bases_of_one_user_keep_the_keys_of_their_modules_apart()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folders = new[] { Open("Shop"), Open("Office") };

        Assert.All(folders, folder => Assert.True(folder!.OfUser && folder.Directory.FullName.StartsWith(_user, StringComparison.Ordinal)));
        Assert.NotEqual(folders[0]!.Directory.FullName, folders[1]!.Directory.FullName);
    }

    [Fact]
    public void A_repository_of_the_bases_own_kind_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Open("Shop", new ReadOnlyRepository(_user))!.OfUser);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_none()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Path.Combine(_user, "file");
        File.WriteAllText(file, "");
        Environment.SetEnvironmentVariable("HOME", file);

        Assert.Null(Open("Shop"));
    }

    private ModuleKeyFolder? Open(string application, IXmlRepository? repository = null) =>
        new ModuleKeyFolders(
            Options.Create(new KouplelessOptions()),
            Options.Create(new KeyManagementOptions { XmlRepository = repository }),
            new HostingEnvironment { ApplicationName = application, ContentRootPath = _user }).Open("sample");

    private sealed class ReadOnlyRepository(string folder) : FileSystemXmlRepository(new(folder), NullLoggerFactory.Instance);
}
