using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Analysis;

/// <summary>
/// The assemblies that the base loads once for all modules. A build with a base names them in an additional file; without
/// one they are the shared frameworks and the contracts. Thread-safe.
/// </summary>
internal sealed class ProvidedAssemblies
{
    /// <summary>The additional file: one simple name of an assembly a line.</summary>
    public const string FileName = "Koupleless.Provided.txt";

    private readonly HashSet<string>? _names;
    private readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> _known = new();

    private ProvidedAssemblies(HashSet<string>? names) => _names = names;

    public static ProvidedAssemblies Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var file = options.AdditionalFiles.FirstOrDefault(static file =>
            string.Equals(Path.GetFileName(file.Path), FileName, StringComparison.OrdinalIgnoreCase));
        return file?.GetText(cancellationToken) is not { } text
            ? new(null)
            : new(new(
                text.Lines.Select(static line => line.ToString().Trim()).Where(static line => line.Length > 0),
                StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>True when the base is known: an assembly that is not contained is the module's own.</summary>
    public bool IsComplete => _names is not null;

    public bool Contains(IAssemblySymbol assembly) => _known.GetValue(assembly, key => new(Decide(key))).Value;

    private bool Decide(IAssemblySymbol assembly) =>
        FrameworkAssemblies.Contain(assembly) || IsContract(assembly) || (_names is not null && _names.Contains(assembly.Name));

    private static bool IsContract(IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(static data =>
            data.AttributeClass?.Name == "AssemblyMetadataAttribute"
            && data.ConstructorArguments.Select(static argument => argument.Value).SequenceEqual(["Koupleless.Contract", "true"]));
}
