using System.Reflection;
using Koupleless.Runtime;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>A place that says of everything it is asked what it was.</summary>
internal sealed class RecordingPlace : IModulePlace
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("koupleless-place-").FullName;

    public string? Resolve(string? path) => path is null ? null : Path.Combine(Folder, path);

    public string? ReplaceBaseFolder(string? path) => $"replaced:{path}";

    public string?[]? ReplaceBaseFolder(string?[]? paths) => [ReplaceBaseFolder(paths![0]), .. paths[1..]];

    public string[] AsAsked(string path, string[] found) => [.. found.Select(entry => $"{path}:{Path.GetFileName(entry)}")];

    public IEnumerable<string> AsAsked(string path, IEnumerable<string> found) => AsAsked(path, found.ToArray());

    public T UseFolder<T>(T configurationBuilder)
        where T : class
    {
        ((Microsoft.Extensions.Configuration.IConfigurationBuilder)configurationBuilder).Properties["used"] = Folder;
        return configurationBuilder;
    }

    public Assembly[] GetAssemblies(Assembly module) => [module];

    public Assembly LoadAssembly(Assembly module, string path) => module;

    public string[] GetCommandLineArgs() => ["recorded"];
}
