using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>The framework's own generators that the project of a module has, from the SDK that runs the tests.</summary>
internal static class FrameworkGenerators
{
    public static IReadOnlyList<ISourceGenerator> All { get; } =
    [
        .. Load("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration"),
        .. Load("Microsoft.NETCore.App.Ref", "System.Text.RegularExpressions.Generator"),
        .. Load("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Generators"),
        .. Load("Microsoft.AspNetCore.App.Ref", "Microsoft.AspNetCore.Http.RequestDelegateGenerator"),
    ];

    private static IEnumerable<ISourceGenerator> Load(string pack, string assembly)
    {
        var root = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", pack);
        var version = Directory.GetDirectories(root, $"{Environment.Version.Major}.*").MaxBy(static folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))
            ?? throw new DirectoryNotFoundException($"The SDK has no {pack}.");
        var path = Path.GetFullPath(Path.Combine(version, "analyzers", "dotnet", "cs", $"{assembly}.dll"));
        return new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
