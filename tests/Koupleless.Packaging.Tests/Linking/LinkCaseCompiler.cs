using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>Compiles the assemblies of a case.</summary>
internal sealed class LinkCaseCompiler
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Preview);

    private static readonly SyntaxTree s_usings = CSharpSyntaxTree.ParseText(
        string.Concat(
            ((string[])["System", "System.Collections.Generic", "System.Linq", "System.Reflection", "System.Runtime.CompilerServices", "System.Threading.Tasks"])
                .Select(static name => $"global using {name};\n")),
        s_language);

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    /// <summary>Only these, because every compilation binds each of its references anew.</summary>
    private static readonly ImmutableArray<PortableExecutableReference> s_framework = TargetingPack.Of(
        "System.Runtime",
        "System.Collections",
        "System.Linq",
        "System.Linq.Expressions",
        "System.Memory",
        "System.Threading",
        "Microsoft.CSharp");

    private readonly LinkCase _case;

    private LinkCaseCompiler(LinkCase @case) => _case = @case;

    /// <summary>Compiles all assemblies of the case.</summary>
    public static LinkCaseAssemblies Compile(LinkCase @case) => new LinkCaseCompiler(@case).Compile();

    private LinkCaseAssemblies Compile()
    {
        var before = new List<ModuleImage>();
        var after = new List<ModuleImage>();
        var below = new List<ModuleImage>();
        foreach (var library in _case.Libraries)
        {
            before.Add(Compile(library.Name, library.V1, before, library.Version1, library.Key1));
            if (library.V2 is not null)
                after.Add(Compile(library.Name, library.V2, below, library.Version2, library.Key2));

            // What the base has lost was still there when the rest of it was compiled.
            below.Add(library.V2 is null ? before[^1] : after[^1]);
        }

        var references = before.ToList();
        var carried = new List<ModuleImage>();
        if (_case.Private is { } source)
        {
            carried.Add(Compile("Private", source, references));
            references.Add(carried[0]);
        }

        carried.Insert(0, Compile("Module", $"{_case.Types}\npublic static class Module {{ public static {(_case.Run.Contains("await ") ? "async Task" : "void")} Run() {{ {_case.Run} }} }}", references));
        var copies = _case.Libraries.Zip(before).Where(static pair => pair.First.CarriedAfterwards).Select(static pair => pair.Second);
        return new LinkCaseAssemblies(_case, before, after, carried, [.. carried, .. copies]);
    }

    private ModuleImage Compile(string name, string source, IEnumerable<ModuleImage> references, string version = "1.0.0.0", Type? key = null)
    {
        name = $"{_case.Key}.{name}";
        var options = key is null
            ? s_options
            : s_options.WithCryptoPublicKey([.. key.Assembly.GetName().GetPublicKey()!]).WithPublicSign(true);
        var compilation = CSharpCompilation.Create(
            name,
            [
                s_usings,
                CSharpSyntaxTree.ParseText($"[assembly: AssemblyVersion(\"{version}\")]", s_language),
                CSharpSyntaxTree.ParseText(source.Replace("$case", _case.Key), s_language),
            ],
            [.. s_framework, .. references.Select(static image => MetadataReference.CreateFromImage(image.Bytes))],
            options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        if (!result.Success)
            throw new InvalidOperationException($"{name} does not compile: {string.Join(Environment.NewLine, result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error))}");
        return new ModuleImage(name, ImmutableArray.Create(stream.ToArray()));
    }
}
