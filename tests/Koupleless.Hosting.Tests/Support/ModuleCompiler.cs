using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Compiles the source of a module as its project would: with the generators, against what this process runs.</summary>
internal static class ModuleCompiler
{
    /// <param name="assemblyName">The module's assembly.</param>
    /// <param name="source">Its program.</param>
    /// <param name="generate">False for a program as the plain Web SDK compiles it.</param>
    public static byte[] Compile(string assemblyName, string source, bool generate = true)
    {
        var compilation = ModuleProject.Compile(source).WithAssemblyName(assemblyName);
        if (generate)
            compilation = ModuleProject.Generate(compilation).Compilation;

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }
}
