using System.Reflection;
using Koupleless.Runtime;
using Microsoft.Extensions.Configuration;

namespace Koupleless.Build.Tests.Placement;

/// <summary>A place in a folder of its own, whose answers are not those of the process.</summary>
internal sealed class RecordingPlace : IModulePlace, IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("koupleless-place-").FullName;

    public string BaseDirectory => "base directory";

    public string CurrentDirectory => "current directory";

    public string FriendlyName => "friendly name";

    public Assembly? GetEntryAssembly() => typeof(RecordingPlace).Assembly;

    public Assembly[] GetAssemblies() => [typeof(RecordingPlace).Assembly];

    public Assembly LoadAssembly(string path) => path == "x.dll" ? typeof(RecordingPlace).Assembly : throw new FileNotFoundException(path);

    public string GetLocation(Assembly assembly) => $"location of {assembly.GetName().Name}";

    public string[] GetCommandLineArgs() => ["recorded"];

    public object? GetData(string name) => $"data {name}";

    public Stream? OpenDependencies() => null;

    public Stream? OpenDependencies(Assembly assembly) => null;

    public string? Resolve(string? path) => path is null ? null : Path.Combine(Folder, path);

    public string? ResolveUri(string? uri) => Resolve(uri);

    public string[] AsAsked(string path, string[] found) => [.. found.Select(entry => $"{path}:{Path.GetFileName(entry)}")];

    public IEnumerable<string> AsAsked(string path, IEnumerable<string> found) => AsAsked(path, found.ToArray());

    public T UseFolder<T>(T configurationBuilder)
        where T : class
    {
        ((IConfigurationBuilder)configurationBuilder).Properties["used"] = "folder";
        return configurationBuilder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
