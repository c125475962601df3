using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Compiles the source of a module as its project would: with the generators, against what this process runs.</summary>
internal static class ModuleCompiler
{
    /// <param name="assemblyName">The module's assembly.</param>
    /// <param name="source">Its program.</param>
    /// <param name="generate">False for a program as the plain Web SDK compiles it.</param>
    /// <param name="libraries">What it references beside the framework.</param>
    public static byte[] Compile(string assemblyName, string source, bool generate = true, params byte[][] libraries)
    {
        var compilation = ModuleProject.Compile(source).WithAssemblyName(assemblyName).AddReferences(libraries.Select(static library => MetadataReference.CreateFromImage(library)));
        return Emit(generate ? ModuleProject.Generate(compilation).Compilation : compilation);
    }

    /// <summary>Compiles an ordinary class library.</summary>
    public static byte[] CompileLibrary(string assemblyName, string source, params byte[][] libraries)
    {
        var compilation = ModuleProject.Compile(source).WithAssemblyName(assemblyName).AddReferences(libraries.Select(static library => MetadataReference.CreateFromImage(library)));
        return Emit(compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)));
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
