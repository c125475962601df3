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
                if (!IsHidden(state, scope) && IsReported(state, context.Symbol, scope))
                {
                    context.ReportDiagnostic(CreateDiagnostic(context.Symbol, state, scope));
                }
            },
            SymbolKind.Field,
            SymbolKind.Property,
            SymbolKind.Event);
        start.RegisterOutermostTypeAction(
            static () => new ConcurrentDictionary<ISymbol, StaticState>(SymbolEqualityComparer.Default),
            (type, changed) => CollectChanged(type, changed, scope),
            (context, changed) =>
            {
                foreach (var member in changed)
                {
                    context.ReportDiagnostic(CreateDiagnostic(member.Key, member.Value, scope));
                }
            });
    }

    // What only its own type sees is state when that type changes it; otherwise it is a constant that is not called so.
    private static void CollectChanged(SymbolStartAnalysisContext start, ConcurrentDictionary<ISymbol, StaticState> changed, AnalysisScope scope)
    {
        var hidden = HiddenMembers((INamedTypeSymbol)start.Symbol, scope);
        if (hidden.Count == 0)
        {
            return;
        }

        start.RegisterOperationAction(
            context =>
            {
                var member = ((IMemberReferenceOperation)context.Operation).Member.OriginalDefinition;
                if (hidden.Contains(member) && !IsInitialization(context.ContainingSymbol, member) && ChangeIn(context.Operation, member) is { } change)
                {
                    changed.AddOrUpdate(member, change, (_, known) => known < change ? known : change);
                }
            },
            OperationKind.FieldReference,
            OperationKind.PropertyReference);
    }

    // Which of several changes the compiler comes to first must not matter: the first of the enumeration stays.
    private static StaticState? ChangeIn(IOperation reference, ISymbol member) =>
        StaticStates.Of(member) == StaticState.HiddenAssignable && reference.IsWritten() ? StaticState.Assignable
        : MutableCollections.Contain(reference.Type) && CollectionUse.Changes(reference) ? StaticState.Collection
        : null;

    // Of the type and of those around it, whose private members it sees.
    private static HashSet<ISymbol> HiddenMembers(INamedTypeSymbol type, AnalysisScope scope)
    {
        var members = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var owner = type; owner is not null; owner = owner.ContainingType)
        {
            members.UnionWith(owner.GetMembers().Where(member => IsHidden(StaticStates.Of(member), scope) && !AuditedStatic.IsAudited(member)));
        }

        return members;
    }

    // What modules share says readonly where it means it: the next assignment would be a change for all of them.
    private static bool IsHidden(StaticState state, AnalysisScope scope) =>
        state == StaticState.HiddenCollection || (state == StaticState.HiddenAssignable && scope.Mode == AnalysisMode.Module);

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
        StaticState.Assignable or StaticState.HiddenAssignable => "make it readonly, or state of a singleton that the base registers",
        StaticState.Event => "it keeps every handler that is not removed; raise it from a singleton that the base registers",
        StaticState.Object => "make its class immutable, or register it as a singleton of the base",
        _ => "make it an immutable collection, or state of a singleton that the base registers",
    };
}
