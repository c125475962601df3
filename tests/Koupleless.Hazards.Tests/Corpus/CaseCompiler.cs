using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>Compiles cases as a project of the Web SDK is compiled for release.</summary>
internal static class CaseCompiler
{
    // Interceptors are how two of the framework's generators work.
    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated;Microsoft.Extensions.Configuration.Binder.SourceGeneration")]);

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly SyntaxTree s_usings = CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "Usings.cs", Encoding.UTF8);

    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ReferenceAssemblies.Framework,
        .. new[] { "Hazards.Base", "Koupleless.Abstractions" }.Select(CasePackages.PathOf).Select(ReferenceAssemblies.FromFile),
    ];

    /// <summary>The case without what generators add: for damaged sources, too.</summary>
    public static CSharpCompilation Create(HazardCase hazard, string source) =>
        CSharpCompilation.Create(
            hazard.Name.Replace('/', '.'),
            [CSharpSyntaxTree.ParseText(source, ParseOptions, hazard.Path, Encoding.UTF8), s_usings],
            s_references.Concat(CasePackages.Closure([.. hazard.Packages, .. hazard.Isolated]).Select(CasePackages.PathOf).Select(ReferenceAssemblies.FromFile)),
            s_options);

    /// <summary>The whole case; a case that does not compile fails the test.</summary>
    public static Compilation Compile(HazardCase hazard)
    {
        CaseGenerators.CreateDriver(hazard, ParseOptions).RunGeneratorsAndUpdateCompilation(Create(hazard, hazard.Source), out var compilation, out _);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>The module that uses a case which is compiled as a shared assembly.</summary>
    public static Compilation CompileClient() =>
        CSharpCompilation.Create(
            "Client",
            [CSharpSyntaxTree.ParseText("namespace Client; public class Widget { public string Name { get; set; } = \"widget\"; public int Size { get; set; } }", ParseOptions)],
            ReferenceAssemblies.Framework,
            s_options);

    public static void Write(Compilation compilation, string path)
    {
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
