using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.EntryPoint;
using Koupleless.Analyzers.Generators.Glue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Compiles the source of a module as its project would: with the generators, against what this process runs.</summary>
internal static class ModuleCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
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

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <param name="assemblyName">The module's assembly.</param>
    /// <param name="source">Its program.</param>
    /// <param name="generate">False for a program as the plain Web SDK compiles it.</param>
    /// <param name="references">Assemblies beside the process's own.</param>
    public static byte[] Compile(string assemblyName, string source, bool generate = true, params byte[][] references)
    {
        var options = CSharpParseOptions.Default
            .WithLanguageVersion(LanguageVersion.CSharp13)
            .WithFeatures([new("InterceptorsNamespaces", "Koupleless.Generated")]);
        Compilation compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options, "Usings.cs"), CSharpSyntaxTree.ParseText(source, options, "Program.cs")],
            [.. s_references, .. references.Select(static bytes => MetadataReference.CreateFromImage(bytes))],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        if (generate)
        {
            CSharpGeneratorDriver
                .Create(
                    [new EntryPointGenerator().AsSourceGenerator(), new GlueGenerator().AsSourceGenerator()],
                    optionsProvider: new ModuleProjectOptions(),
                    parseOptions: options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }

    private sealed class ModuleProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.KouplelessModule" ? "true" : null;
                return value is not null;
            }
        }
    }
}
