using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Packaging.Tests;

/// <summary>Assemblies compiled on the spot.</summary>
internal static class TestAssembly
{
    /// <summary>Compiles source into <c>{folder}/{name}.dll</c>; a program when it has an entry point.</summary>
    public static string Compile(string folder, string name, string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params string[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [
                .. Net80.References.All,
                MetadataReference.CreateFromFile(typeof(SpiAttribute).Assembly.Location),
                .. references.Select(static reference => MetadataReference.CreateFromFile(reference)),
            ],
            new CSharpCompilationOptions(kind));
        var path = Path.Combine(folder, $"{name}.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }

    /// <summary>A library with one class, <c>{name}Api</c>, that uses those of its references.</summary>
    public static string Library(string folder, string name, string version, params string[] references)
    {
        var uses = string.Join(" + ", references.Select(static reference => $"{Path.GetFileNameWithoutExtension(reference)}Api.Name").Prepend("\"\""));
        return Compile(
            folder,
            name,
            $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            public static class {{name}}Api { public static string Name => {{uses}}; }
            """,
            references: references);
    }
}
