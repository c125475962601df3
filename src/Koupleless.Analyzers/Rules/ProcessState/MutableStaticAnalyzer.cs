using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1002 in what modules share, KPL1010 in a module: statics that can change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableStaticAnalyzer : HazardAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ProcessStateRules.MutableStaticInSharedAssembly, ProcessStateRules.MutableStaticInModule];

    private protected override void Register(CompilationStartAnalysisContext start, AnalysisScope scope)
    {
        start.RegisterSymbolAction(
            context =>
            {
                var state = StaticStates.Of(context.Symbol);
                if (state != StaticState.HiddenCollection && IsReported(state, context.Symbol, scope))
                {
                    context.ReportDiagnostic(CreateDiagnostic(context.Symbol, state, scope));
                }
            },
            SymbolKind.Field,
            SymbolKind.Property,
            SymbolKind.Event);
        start.RegisterOutermostTypeAction(
            static () => new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default),
            CollectChanged,
            (context, changed) =>
            {
                foreach (var member in changed.Keys)
                {
                    context.ReportDiagnostic(CreateDiagnostic(member, StaticState.Collection, scope));
                }
            });
    }

    // What only its own type sees is state when that type changes it; otherwise it is a table that is looked up.
    private static void CollectChanged(SymbolStartAnalysisContext start, ConcurrentDictionary<ISymbol, bool> changed)
    {
        var collections = HiddenCollections((INamedTypeSymbol)start.Symbol);
        if (collections.Count == 0)
        {
            return;
        }

        start.RegisterOperationAction(
            context =>
            {
                var member = ((IMemberReferenceOperation)context.Operation).Member;
                if (collections.Contains(member.OriginalDefinition)
                    && !IsInitialization(context.ContainingSymbol, member)
                    && CollectionUse.Changes(context.Operation))
                {
                    changed.TryAdd(member.OriginalDefinition, true);
                }
            },
            OperationKind.FieldReference,
            OperationKind.PropertyReference);
    }

    // Of the type and of those around it, whose private members it sees.
    private static HashSet<ISymbol> HiddenCollections(INamedTypeSymbol type)
    {
        var collections = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var owner = type; owner is not null; owner = owner.ContainingType)
        {
            collections.UnionWith(owner.GetMembers().Where(static member =>
                StaticStates.Of(member) == StaticState.HiddenCollection && !AuditedStatic.IsAudited(member)));
        }

        return collections;
    }

    private static bool IsInitialization(ISymbol code, ISymbol member) =>
        code is IMethodSymbol { MethodKind: MethodKind.StaticConstructor }
        && SymbolEqualityComparer.Default.Equals(code.ContainingType, member.ContainingType);

    private static bool IsReported(StaticState state, ISymbol member, AnalysisScope scope) => state switch
    {
        StaticState.Fixed => false,
        StaticState.Event => scope.Mode == AnalysisMode.Shared,
        StaticState.Array => scope.IsStrict || (scope.Mode == AnalysisMode.Shared && IsVisibleOutside(member)),
        StaticState.Object => scope.IsStrict,
        _ => true,
    } && !AuditedStatic.IsAudited(member);

    private static bool IsVisibleOutside(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static Diagnostic CreateDiagnostic(ISymbol member, StaticState state, AnalysisScope scope)
    {
        var location = member.Locations.FirstOrDefault() ?? Location.None;
        var name = $"{member.ContainingType.Name}.{member.Name}";
        return scope.Mode == AnalysisMode.Module
            ? Diagnostic.Create(ProcessStateRules.MutableStaticInModule, location, name)
            : Diagnostic.Create(ProcessStateRules.MutableStaticInSharedAssembly, location, name, WayOut(state));
    }

    private static string WayOut(StaticState state) => state switch
    {
        StaticState.Assignable => "make it readonly, or state of a singleton that the base registers",
        StaticState.Event => "it keeps every handler that is not removed; raise it from a singleton that the base registers",
        StaticState.Object => "make its class immutable, or register it as a singleton of the base",
        _ => "make it an immutable collection, or state of a singleton that the base registers",
    };
}
