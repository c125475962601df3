using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Analysis;

/// <summary>What the rules know of a compilation: its mode, and which assemblies outlive the module. Thread-safe.</summary>
internal sealed class AnalysisScope
{
    // All analyzers of a compilation share one scope.
    private static readonly ConditionalWeakTable<Compilation, AnalysisScope> s_scopes = new();

    private readonly AnalyzerOptions _options;
    private readonly ProvidedAssemblies _provided;
    private readonly Lazy<bool> _refersToBase;

    private AnalysisScope(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        Compilation = compilation;
        Mode = ReadMode(options);
        IsStrict = string.Equals(Read(options, "KouplelessAnalysisLevel"), "Strict", StringComparison.OrdinalIgnoreCase);
        // An audit looks at an application as at the module that it would be.
        IsModuleBuild = ModuleBuild.IsModule(options.AnalyzerConfigOptionsProvider)
            || (Read(options, "KouplelessAudit") == "true" && compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
        _provided = ProvidedAssemblies.Read(options, cancellationToken);
        _refersToBase = new(() => compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            !FrameworkAssemblies.Contain(assembly) && (Mode == AnalysisMode.Shared || _provided.Contains(assembly))));
    }

    public Compilation Compilation { get; }

    /// <summary>True when the project refers to an assembly of a base, and so can have objects of one.</summary>
    public bool RefersToBase => _refersToBase.Value;

    /// <summary>Whether a field or property is set from something of the base, by what the code of one file shows.</summary>
    public ConcurrentDictionary<(ISymbol Member, SyntaxTree Tree), bool> SetFromBase { get; } = new();

    public AnalysisMode Mode { get; }

    /// <summary>True when a rule shall also report what it cannot decide.</summary>
    public bool IsStrict { get; }

    /// <summary>True when the generators intercept the entry point of this project.</summary>
    public bool IsModuleBuild { get; }

    /// <summary>The scope of the compilation, or null when the rules do not apply to it.</summary>
    public static AnalysisScope? For(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (ReadMode(options) == AnalysisMode.None)
        {
            return null;
        }

        var scope = s_scopes.GetValue(compilation, key => new AnalysisScope(key, options, cancellationToken));
        // An IDE can change the options and keep the compilation.
        return scope._options == options ? scope : new AnalysisScope(compilation, options, cancellationToken);
    }

    /// <summary>True when the symbol is declared in the compiled project.</summary>
    public bool IsOwn(ISymbol? symbol) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>
    /// True when the symbol outlives a module, because its assembly is one for the whole process. In a shared project that is
    /// every assembly.
    /// </summary>
    public bool IsShared(ISymbol? symbol) =>
        symbol?.ContainingAssembly is { } assembly
        && (Mode == AnalysisMode.Shared || (!IsOwn(symbol) && _provided.Contains(assembly)));

    /// <summary>Whether the base, and so every module, has the symbol's assembly in common.</summary>
    public Sharing SharingOf(ISymbol symbol) =>
        IsShared(symbol) ? Sharing.Shared
        : IsOwn(symbol) || _provided.IsComplete ? Sharing.Private
        : Sharing.Unknown;

    /// <summary>True when the type, or a type it is made of, unloads with the module.</summary>
    public bool IsModuleType(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => IsModuleType(array.ElementType),
        IPointerTypeSymbol pointer => IsModuleType(pointer.PointedAtType),
        INamedTypeSymbol named =>
            (named.ContainingAssembly is not null && !IsShared(named))
            || named.IsAnonymousType
            || named.TypeArguments.Any(IsModuleType)
            || IsModuleType(named.ContainingType),
        _ => false,
    };

    private static AnalysisMode ReadMode(AnalyzerOptions options) =>
        Enum.TryParse<AnalysisMode>(Read(options, "KouplelessAnalysisMode"), ignoreCase: true, out var mode) ? mode : AnalysisMode.None;

    private static string? Read(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue($"build_property.{property}", out var value) ? value : null;
}
