using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.EntryPoint;
using Koupleless.Analyzers.Generators.Glue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Analyzers.Tests.Support;

/// <summary>The compilation of a module project, set up as the SDK sets it up.</summary>
internal static class ModuleProject
{
    /// <summary>The oldest language version that the framework's own generators allow.</summary>
    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp12)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated;Koupleless.Generated")]);

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Koupleless;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}"))
            .Append(typeof(ProvidesAttribute<>).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation Compile(params (string File, string Source)[] files) =>
        CSharpCompilation.Create(
            "Sample",
            files.Append((File: "Usings.cs", Source: ImplicitUsings)).Select(static file => Parse(file.File, file.Source)),
            s_references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(string program) => Compile(("Program.cs", program));

    public static SyntaxTree Parse(string file, string source) =>
        CSharpSyntaxTree.ParseText(source.ReplaceLineEndings("\n"), ParseOptions, file, System.Text.Encoding.UTF8);

    public static GeneratorDriver CreateDriver(bool isModule = true) =>
        CSharpGeneratorDriver.Create(
            [new EntryPointGenerator().AsSourceGenerator(), new GlueGenerator().AsSourceGenerator()],
            parseOptions: ParseOptions,
            optionsProvider: new BuildProperties(isModule),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generators; neither they nor the compiler may report anything above an information.</summary>
    public static GeneratedModule Generate(CSharpCompilation compilation, bool isModule = true)
    {
        var driver = CreateDriver(isModule).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        var result = driver.GetRunResult();
        Assert.Empty(diagnostics);
        Assert.All(result.Results, static run => Assert.Null(run.Exception));
        return new GeneratedModule(
            (CSharpCompilation)output,
            result.Results.SelectMany(static run => run.GeneratedSources).ToDictionary(
                static source => source.HintName, static source => source.SourceText.ToString()));
    }

    public static GeneratedModule Generate(string program) => Generate(Compile(program));
}

/// <summary>A project with what was generated for it.</summary>
internal sealed record GeneratedModule(CSharpCompilation Compilation, IReadOnlyDictionary<string, string> Sources)
{
    public string EntryPoint => Sources.GetValueOrDefault("Koupleless.EntryPoint.g.cs", "");

    public string Glue => Sources["Koupleless.Glue.g.cs"];

    public string Library => Sources["Koupleless.LibraryEntryPoint.g.cs"];

    public bool IsLibrary => Sources.ContainsKey("Koupleless.LibraryEntryPoint.g.cs");
}
