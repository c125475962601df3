using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1002 in what modules share, KPL1010 in a module: statics that can change.</summary>
internal sealed class MutableStaticCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [ProcessStateRules.MutableStaticInSharedAssembly, ProcessStateRules.MutableStaticInModule];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        registration.RegisterSymbolAction(
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
        // What only its own type sees is state when that type changes it; otherwise it is a constant that is not called so.
        var changes = registration.RegisterTypeState(
            static _ => new ConcurrentDictionary<ISymbol, StaticState>(SymbolEqualityComparer.Default),
            (context, changed) =>
            {
                foreach (var member in changed)
                {
                    context.ReportDiagnostic(CreateDiagnostic(member.Key, member.Value, scope));
                }
            });
        registration.RegisterOperationAction(
            (context, type) =>
            {
                var member = ((IMemberReferenceOperation)context.Operation).Member;
                if (member.IsStatic && IsHiddenIn(type, member = member.OriginalDefinition, scope)
                    && !IsInitialization(context.ContainingSymbol, member) && ChangeIn(context.Operation, member) is { } change)
                {
                    changes.Of(type).AddOrUpdate(member, change, (_, known) => known < change ? known : change);
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

    // Of the type, of those around it and of those nested in it: the private members that code in it can see.
    private static bool IsHiddenIn(OutermostType type, ISymbol member, AnalysisScope scope) =>
        scope.IsOwn(member)
        && IsHidden(StaticStates.Of(member), scope)
        && SymbolEqualityComparer.Default.Equals(OutermostType.Around(member.ContainingType), type.Symbol)
        && !AuditedStatic.IsAudited(member);

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
