using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>The framework's own generators, as a project of the Web SDK has them: some always, some when a property asks for them.</summary>
internal static class CaseGenerators
{
    private const string NetCore = "Microsoft.NETCore.App.Ref";
    private const string AspNetCore = "Microsoft.AspNetCore.App.Ref";

    private static readonly (string Pack, string Assembly, string? Property)[] s_generators =
    [
        (NetCore, "System.Text.Json.SourceGeneration", null),
        (NetCore, "System.Text.RegularExpressions.Generator", null),
        (AspNetCore, "Microsoft.Extensions.Logging.Generators", null),
        (AspNetCore, "Microsoft.AspNetCore.Http.RequestDelegateGenerator", "EnableRequestDelegateGenerator"),
        (AspNetCore, "Microsoft.Extensions.Configuration.Binder.SourceGeneration", "EnableConfigurationBindingGenerator"),
    ];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<ISourceGenerator>> s_loaded = new();

    public static GeneratorDriver CreateDriver(HazardCase hazard, CSharpParseOptions options) =>
        CSharpGeneratorDriver.Create(
            s_generators
                .Where(generator => generator.Property is null || hazard.Properties.GetValueOrDefault(generator.Property) == "true")
                .SelectMany(static generator => Load(generator.Pack, generator.Assembly)),
            parseOptions: options,
            optionsProvider: new CaseOptions(hazard));

    private static IReadOnlyList<ISourceGenerator> Load(string pack, string assembly) =>
        s_loaded.GetOrAdd(
            Path.Combine(ReferenceAssemblies.FindPack(pack), "analyzers", "dotnet", "cs", $"{assembly}.dll"),
            static path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
