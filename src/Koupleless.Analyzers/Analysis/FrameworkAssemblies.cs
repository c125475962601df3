using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis;

/// <summary>
/// The assemblies of the shared frameworks, which a module never carries. By name, from a list that a test compares with
/// the installed frameworks: a package may carry any other <c>System.*</c> assembly.
/// </summary>
internal static class FrameworkAssemblies
{
    private static readonly HashSet<string> s_names = new(EmbeddedFile.ReadLines("FrameworkAssemblies.txt"), StringComparer.OrdinalIgnoreCase);

    public static bool Contain(IAssemblySymbol assembly) => s_names.Contains(assembly.Name);
}
